//! The names of what stands in a map's file.

use super::with;
use crate::{
    file::Expected,
    lang::{Key, Shown, Words},
};

impl Shown for Expected {
    fn shown(&self, words: &Words) -> String {
        let text = |key| words.text(key).to_owned();
        let part = match self {
            Self::Text => return text(Key::ExpectedText),
            Self::Flag => return text(Key::ExpectedFlag),
            Self::WholeNumber => return text(Key::ExpectedWholeNumber),
            Self::Number => return text(Key::ExpectedNumber),
            Self::Word => return text(Key::ExpectedWord),
            Self::List => return text(Key::ExpectedList),
            Self::Written(written) => return (*written).to_owned(),
            Self::Persona => Key::PartPersona,
            Self::Stage => Key::PartStage,
            Self::Lane => Key::PartLane,
            Self::Note => Key::PartNote,
            Self::Touchpoint => Key::PartTouchpoint,
            Self::Channel => Key::PartChannel,
            Self::Estimate => Key::PartEstimate,
            Self::Votes => Key::PartVotes,
            Self::Thought => Key::PartThought,
            Self::PainPoint => Key::PartPainPoint,
            Self::Highlight => Key::PartHighlight,
            Self::Opportunity => Key::PartOpportunity,
            Self::Measure => Key::PartMeasure,
            Self::Cell => Key::PartCell,
            Self::Picture => Key::PartPicture,
            Self::FeedbackSet => Key::PartFeedbackSet,
            Self::Target => Key::PartTarget,
            Self::Distribution => Key::PartDistribution,
            Self::Tally => Key::PartTally,
            Self::MissingAnswers => Key::PartMissingAnswers,
            Self::PairSums => Key::PartPairSums,
            Self::Label => Key::PartLabel,
        };
        with(words, Key::ExpectedPart, "part", words.text(part))
    }
}

/// Names the part that an id belongs to; `kind` is its name in errors.
pub(super) fn part_name<'a>(kind: &'a str, words: &'a Words) -> &'a str {
    let key = match kind {
        "persona" => Key::PartPersona,
        "stage" => Key::PartStage,
        "lane" => Key::PartLane,
        "note" => Key::PartNote,
        "touchpoint" => Key::PartTouchpoint,
        "thought" => Key::PartThought,
        "pain_point" => Key::PartPainPoint,
        "highlight" => Key::PartHighlight,
        "opportunity" => Key::PartOpportunity,
        "measure" => Key::PartMeasure,
        "image" => Key::PartPicture,
        "feedback" => Key::PartFeedbackSet,
        // The name in the file is better than none.
        _ => return kind,
    };
    words.text(key)
}
