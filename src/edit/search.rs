//! Search: every text of a map in the order in which it is read, and which of them hold a query.

use crate::model::{FeedbackSet, JourneyMap, Persona, Touchpoint};

use super::{CardId, Item, Subject, Umlauts, fold};

/// A text that holds what is looked for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Hit {
    /// What the text belongs to; none if that is the map's header.
    pub item: Option<Item>,
    /// Which of its texts it is.
    pub subject: Subject,
    /// Its place among all texts of the map, in reading order.
    pub order: usize,
}

impl Hit {
    /// Says whether it is the same text of the same thing, wherever that stands by now.
    pub fn is_same_text(&self, other: &Self) -> bool {
        self.item == other.item && self.subject == other.subject
    }
}

/// All texts of a map in reading order: the header, then stage by stage and card by card.
#[derive(Clone, Debug, Default)]
pub struct Texts(Vec<Text>);

#[derive(Clone, Debug)]
struct Text {
    item: Option<Item>,
    subject: Subject,
    folded: Folded,
}

impl Texts {
    /// Collects the texts of a map.
    pub fn of(map: &JourneyMap) -> Self {
        let mut texts = Self::default();
        let header = &map.header;
        texts.add(None, Subject::Title, &header.title);
        for persona in &map.personas {
            texts.add_persona(persona);
        }
        texts.add(None, Subject::Scope, &header.scope);
        texts.add(None, Subject::Team, &header.team.who);
        texts.add(None, Subject::Evidence, &header.evidence);
        for stage in &map.stages {
            let item = Item::Stage(stage.id.clone());
            texts.add(Some(item), Subject::Stage, &stage.name);
            for touchpoint in &stage.touchpoints {
                texts.add_touchpoint(map, touchpoint);
            }
        }
        for touchpoint in &map.unsorted {
            texts.add_touchpoint(map, touchpoint);
        }
        for lane in &map.own_lanes {
            let item = Item::Lane(lane.id.clone());
            texts.add(Some(item), Subject::OwnLane, &lane.name);
        }
        for note in &map.notes {
            let item = Item::Note(note.id.clone());
            texts.add(Some(item), Subject::Note, &note.text);
        }
        for set in &map.feedback {
            texts.add_feedback(set);
        }
        texts
    }

    /// Finds the texts that hold the query as a phrase; if none does, those that hold all its words.
    pub fn hits(&self, query: &str) -> Vec<Hit> {
        let phrase = Folded::of(query);
        if phrase.pairs.is_empty() {
            return Vec::new();
        }
        let found = self.holding(std::slice::from_ref(&phrase));
        let words: Vec<Folded> = query.split_whitespace().map(Folded::of).collect();
        if !found.is_empty() || words.len() < 2 {
            return found;
        }
        self.holding(&words)
    }

    /// Returns the place of an item's first text in reading order.
    pub fn order_of(&self, item: &Item) -> Option<usize> {
        self.0
            .iter()
            .position(|text| text.item.as_ref() == Some(item))
    }

    fn holding(&self, wanted: &[Folded]) -> Vec<Hit> {
        let holds = |text: &Text| wanted.iter().all(|word| text.folded.holds(word));
        let numbered = self.0.iter().enumerate();
        numbered
            .filter(|(_, text)| holds(text))
            .map(|(order, text)| Hit {
                item: text.item.clone(),
                subject: text.subject,
                order,
            })
            .collect()
    }

    fn add(&mut self, item: Option<Item>, subject: Subject, text: &str) {
        self.0.push(Text {
            item,
            subject,
            folded: Folded::of(text),
        });
    }

    /// Adds a text that most things do not have.
    fn add_if_any(&mut self, item: &Item, subject: Subject, text: &str) {
        if !text.is_empty() {
            self.add(Some(item.clone()), subject, text);
        }
    }

    fn add_persona(&mut self, persona: &Persona) {
        let item = Item::Persona(persona.id.clone());
        self.add(Some(item.clone()), Subject::Persona, &persona.name);
        self.add_if_any(&item, Subject::Description, &persona.description);
        self.add_if_any(&item, Subject::Goal, &persona.goal);
    }

    fn add_touchpoint(&mut self, map: &JourneyMap, touchpoint: &Touchpoint) {
        let item = Item::Touchpoint(touchpoint.id.clone());
        self.add(Some(item.clone()), Subject::Touchpoint, &touchpoint.name);
        let channels = touchpoint.channels.iter();
        let channels: Vec<&str> = channels.map(|channel| channel.name.as_str()).collect();
        self.add_if_any(&item, Subject::Channels, &channels.join(", "));
        self.add_if_any(&item, Subject::Description, &touchpoint.description);
        self.add_if_any(&item, Subject::Expectation, &touchpoint.expectation);
        self.add_if_any(
            &item,
            Subject::ResponsibleUnit,
            &touchpoint.responsible_unit,
        );
        self.add_cards(touchpoint);
        for lane in &map.own_lanes {
            let mut cells = touchpoint.cells.iter();
            if let Some(cell) = cells.find(|cell| cell.lane == lane.id) {
                let item = Item::Cell(touchpoint.id.clone(), lane.id.clone());
                self.add(Some(item), Subject::Cell, &cell.text);
            }
        }
        for image in &touchpoint.images {
            self.add_card(CardId::Image(image.id.clone()), &image.caption);
        }
    }

    /// Adds the cards in the order of their lanes.
    fn add_cards(&mut self, touchpoint: &Touchpoint) {
        for one in &touchpoint.thoughts {
            self.add_card(CardId::Thought(one.id.clone()), &one.text);
        }
        for one in &touchpoint.pain_points {
            self.add_card(CardId::PainPoint(one.id.clone()), &one.text);
        }
        for one in &touchpoint.highlights {
            self.add_card(CardId::Highlight(one.id.clone()), &one.text);
        }
        for one in &touchpoint.opportunities {
            self.add_card(CardId::Opportunity(one.id.clone()), &one.text);
        }
        for one in &touchpoint.measures {
            let id = CardId::Measure(one.id.clone());
            self.add_card(id.clone(), &one.what);
            self.add_if_any(&Item::Card(id), Subject::Responsible, &one.responsible);
        }
        for one in &touchpoint.backstage {
            self.add_card(CardId::Backstage(one.id.clone()), &one.text);
        }
    }

    fn add_card(&mut self, id: CardId, text: &str) {
        let subject = id.subject();
        self.add(Some(Item::Card(id)), subject, text);
    }

    fn add_feedback(&mut self, set: &FeedbackSet) {
        let item = Item::Feedback(set.id.clone());
        self.add(Some(item.clone()), Subject::Feedback, &set.label);
        self.add_if_any(&item, Subject::Feedback, &set.provenance.file);
        self.add_if_any(&item, Subject::Question, &set.provenance.question);
        for target in &set.targets {
            self.add_if_any(&item, Subject::Question, &target.question);
        }
    }
}

/// A text in the forms in which it is compared, with single blanks.
#[derive(Clone, Debug)]
struct Folded {
    pairs: String,
    /// Only where it differs.
    bare: Option<String>,
}

impl Folded {
    fn of(text: &str) -> Self {
        let folded = |umlauts| {
            let folded = fold(text, umlauts);
            folded.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let pairs = folded(Umlauts::Pairs);
        let bare = (!text.is_ascii())
            .then(|| folded(Umlauts::Bare))
            .filter(|bare| *bare != pairs);
        Self { pairs, bare }
    }

    fn holds(&self, wanted: &Self) -> bool {
        let is_told_apart = self.bare.is_some() || wanted.bare.is_some();
        self.pairs.contains(wanted.pairs.as_str())
            || is_told_apart && self.bare().contains(wanted.bare())
    }

    fn bare(&self) -> &str {
        self.bare.as_deref().unwrap_or(&self.pairs)
    }
}
