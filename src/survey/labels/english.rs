//! English sets of labels.

use super::{
    ladder::{Adverbs, Poles},
    list::List,
    set::Family,
};

pub(super) const ADVERBS: Adverbs = Adverbs {
    utmost: &[
        "extremely",
        "completely",
        "totally",
        "absolutely",
        "entirely",
        "~ completely",
    ],
    very: &["very", "highly", "strongly", "definitely", "~ strongly"],
    mostly: &["mostly", "moderately", "generally", "quite", "~ moderately"],
    somewhat: &[
        "somewhat",
        "rather",
        "slightly",
        "fairly",
        "mildly",
        "a little",
        "a bit",
        "tend to",
        "partly",
        "partially",
        "~ somewhat",
        "~ slightly",
        "~ a little",
    ],
    middle: &[
        "neutral",
        "neither",
        "neither nor",
        "undecided",
        "indifferent",
        "so so",
        "ok",
        "okay",
        "average",
        "mixed",
        "mixed feelings",
        "in between",
        "medium",
        "moderate",
    ],
    neither: &[
        "neither + nor -",
        "neither + or -",
        "neither + nor - neutral",
        "neutral neither + nor -",
        "not + or -",
        "+ nor -",
    ],
};

/// `strongly agree` is the usual name, not `very agree`.
pub(super) const AGREEING: Adverbs = Adverbs {
    very: &["strongly", "definitely", "very", "highly", "~ strongly"],
    ..ADVERBS
};

pub(super) const AGREEMENT: Poles = Poles::new(Family::Agreement, &["disagree"], &["agree"]);

pub(super) const POLES: &[Poles] = &[
    Poles::new(
        Family::Judgement,
        &["dissatisfied", "unsatisfied"],
        &["satisfied"],
    ),
    Poles::new(
        Family::Judgement,
        &["unhappy", "displeased"],
        &["happy", "pleased"],
    ),
    Poles::new(Family::Judgement, &["poor", "bad"], &["good"]),
    Poles::new(
        Family::Judgement,
        &["unfavorable", "unfavorably"],
        &["favorable", "favorably"],
    ),
    Poles::new(Family::Judgement, &["negative"], &["positive"]),
    Poles::new(Family::Judgement, &["unlikely"], &["likely"]),
    Poles::new(Family::Effort, &["difficult", "hard"], &["easy"]),
    Poles::new(Family::Effort, &["complicated", "complex"], &["simple"]),
    Poles::new(Family::Importance, &["unimportant"], &["important"]),
    Poles::new(Family::Judgement, &["unhelpful"], &["helpful"]),
    Poles::new(Family::Judgement, &["unclear", "confusing"], &["clear"]),
    Poles::new(Family::Judgement, &["unfriendly"], &["friendly"]),
    Poles::new(Family::Judgement, &["rude", "impolite"], &["polite"]),
    Poles::new(Family::Judgement, &["uncomfortable"], &["comfortable"]),
    Poles::new(Family::Judgement, &["unpleasant"], &["pleasant"]),
    Poles::new(Family::Judgement, &["unprofessional"], &["professional"]),
    Poles::new(Family::Judgement, &["slow"], &["fast", "quick"]),
    Poles::new(Family::Judgement, &["dirty"], &["clean"]),
    Poles::new(Family::Judgement, &["useless"], &["useful"]),
    Poles::new(Family::Judgement, &["boring"], &["interesting"]),
    Poles::new(Family::Judgement, &["unreliable"], &["reliable"]),
    Poles::new(Family::Judgement, &["ineffective"], &["effective"]),
    Poles::new(Family::Judgement, &["disappointed"], &["delighted"]),
    Poles::new(Family::Judgement, &["terrible"], &["excellent"]),
];

const MIDDLE: &str = "neutral|average|ok|okay|neither|mixed|so so|mediocre|undecided|moderate";

/// Sets that no two poles make.
pub(super) const LISTS: &[List] = &[
    // Quality without opposite words.
    List::new(&[
        "poor|bad",
        "fair|average|satisfactory|ok|okay",
        "good",
        "excellent|great|outstanding",
    ]),
    List::new(&[
        "poor|bad",
        "fair",
        "good",
        "very good",
        "excellent|outstanding|exceptional",
    ]),
    List::new(&[
        "very poor|very bad|terrible",
        "poor|bad",
        "fair",
        "good",
        "very good",
        "excellent|outstanding|exceptional",
    ]),
    List::new(&[
        "very poor|very bad|terrible|awful|horrible|extremely poor",
        "poor|bad|not good|not great",
        "fair|average|neutral|ok|okay|acceptable|adequate|mediocre|satisfactory|moderate",
        "good",
        "very good|excellent|great|outstanding|superb|amazing|awesome|fantastic|wonderful|perfect",
    ]),
    List::new(&["not good", "fair", "good", "very good"]),
    List::new(&[
        "poor|bad|below average",
        "average|ok|okay|acceptable",
        "good",
        "very good",
        "excellent|outstanding|exceptional",
    ])
    .rare(1),
    List::new(&["bad", "poor", "fair|average|ok|okay|neutral", "good", "excellent|very good|great"])
        .rare(1)
        .needing(5),
    List::new(&[
        "needs improvement|unsatisfactory|poor",
        "satisfactory|acceptable|fair",
        "good",
        "very good",
        "outstanding|excellent|exceptional",
    ])
    .rare(1)
    .needing(5),
    List::new(&[
        "unsatisfactory|unacceptable|does not meet expectations|poor",
        "needs improvement|partially meets expectations|partly meets expectations|below expectations",
        "meets expectations|met expectations|satisfactory",
        "exceeds expectations|exceeded expectations",
        "outstanding|far exceeds expectations|greatly exceeds expectations|exceptional|excellent",
    ])
    .rare(1)
    .needing(5),
    List::new(&["terrible", "poor", "average", "very good", "excellent"]),
    List::new(&["poor", "satisfactory", "good", "very good", "excellent"]),
    List::new(&["unsatisfactory", "satisfactory", "good", "excellent|very good"]),
    List::new(&[
        "unacceptable|unsatisfactory",
        "needs improvement|poor",
        "acceptable|satisfactory",
        "good",
        "excellent|very good|outstanding",
    ]),
    List::new(&["poor|bad|not good", "fair|average|ok|okay|neutral", "good|great"]),
    List::new(&[
        "far below average|well below average|much below average",
        "below average|slightly below average",
        "average",
        "above average|slightly above average",
        "far above average|well above average|much above average",
    ]),
    List::new(&["below average", "average", "above average"]),
    List::new(&["below average", "average", "above average", "excellent|outstanding"])
        .rare(1)
        .needing(4),
    List::new(&["much worse", "worse|somewhat worse", "same|about same|equal", "better|somewhat better", "much better"]),
    List::new(&["hate it|hated it", "dislike it|disliked it", "it is ok|it's okay|ok|okay|neutral", "like it|liked it", "love it|loved it"]),
    // Expectations.
    List::new(&[
        "far below expectations|much worse than expected|well below expectations|fell far short of expectations|much less than expected",
        "below expectations|worse than expected|fell short of expectations|did not meet expectations|somewhat below expectations|less than expected",
        "met expectations|meets expectations|as expected|about as expected|equal to expectations|equals expectations",
        "exceeded expectations|exceeds expectations|above expectations|better than expected|somewhat above expectations|more than expected",
        "far exceeded expectations|far exceeds expectations|greatly exceeded expectations|greatly exceeds expectations|far above expectations|well above expectations|much better than expected|much more than expected",
    ]),
    List::new(&[
        "below expectations|worse than expected|did not meet expectations|does not meet expectations|not met",
        "met expectations|meets expectations|as expected|met",
        "exceeded expectations|exceeds expectations|above expectations|better than expected|exceeded",
    ]),
    // Likelihood in other words.
    List::new(&[
        "definitely not|definitely no|definitely will not|definitely would not",
        "probably not|probably no|probably will not|probably would not",
        "might or might not|maybe|perhaps|possibly|neutral|might",
        "probably|probably yes|probably will|probably would",
        "definitely|definitely yes|definitely will|definitely would",
    ]),
    List::new(&[
        "definitely not|definitely no|definitely will not|definitely would not",
        "probably not|probably no|probably will not|probably would not",
        "probably|probably yes|probably will|probably would",
        "definitely|definitely yes|definitely will|definitely would",
    ]),
    // Answers between yes and no; the bare two are no rating.
    List::new(&["no", "rather no|mostly no", "rather yes|mostly yes", "yes"])
        .of(Family::Agreement)
        .needing(3),
    List::new(&["no", "rather no|mostly no", MIDDLE, "rather yes|mostly yes", "yes"])
        .of(Family::Agreement)
        .needing(4),
    List::new(&[
        "no not rude at all|no not at all rude|no not rude|not rude at all|not rude",
        "yes somewhat rude|somewhat rude|yes a little rude",
        "yes very rude|very rude",
    ])
    .low(),
    // Effort: low is good.
    List::new(&[
        "very low effort|very little effort|no effort at all|no effort",
        "low effort|little effort|a little effort|minimal effort",
        "neutral|moderate effort|medium effort|some effort|neither high nor low effort|average effort",
        "high effort|a lot of effort|much effort|considerable effort",
        "very high effort|a great deal of effort|very much effort|an extreme amount of effort",
    ])
    .of(Family::Effort)
    .low(),
    List::new(&["very low", "low", MIDDLE, "high", "very high"]).of(Family::Amount).vague(),
    List::new(&["low", "medium|moderate|average", "high"]).of(Family::Amount).vague(),
    // How often.
    List::new(&[
        "never|not at all",
        "rarely|seldom|almost never|hardly ever|very rarely",
        "sometimes|occasionally|from time to time",
        "often|frequently|usually|very often|most of time|mostly|almost always|very frequently",
        "always|all time|every time|constantly",
    ])
    .of(Family::Frequency),
    List::new(&[
        "never|not at all",
        "rarely|seldom|almost never|hardly ever|very rarely",
        "sometimes|occasionally|from time to time",
        "often|frequently|regularly|fairly often",
        "very often|very frequently",
    ])
    .of(Family::Frequency),
    List::new(&["never", "rarely|seldom", "sometimes|occasionally", "often|frequently|usually|always|regularly"])
        .of(Family::Frequency),
    List::new(&[
        "never",
        "rarely|seldom|very rarely",
        "sometimes|occasionally",
        "often|frequently",
        "very often|very frequently|usually|almost always",
        "always",
    ])
    .of(Family::Frequency),
    List::new(&["never", "sometimes|occasionally", "often|frequently|usually", "always"]).of(Family::Frequency),
    // How much something matters.
    List::new(&[
        "not at all important|not important at all|unimportant|not important",
        "not very important|slightly important|less important|of little importance|low importance",
        "moderately important|somewhat important|neutral|of average importance",
        "important|quite important|fairly important",
        "very important|extremely important|essential|critical|absolutely essential",
    ])
    .of(Family::Importance),
    List::new(&["not a priority", "low priority", "medium priority", "high priority", "essential"])
        .of(Family::Importance),
];

/// What the usual adverbs of one scale are, beside any word: `not at all helpful` ... `extremely helpful`.
pub(super) const STEPS: &[&[&str]] = &[
    &[
        "not at all|not ~ at all|not in least|not",
        "slightly|a little|a bit|hardly|not very|not so|not too|not particularly|not that|only slightly|minimally",
        "moderately|somewhat|fairly|reasonably|neutral|partly",
        "very|quite|mostly|considerably|quite a bit|largely|rather",
        "extremely|completely|exceptionally|totally|a great deal|incredibly|fully|absolutely",
    ],
    &[
        "not very|not at all|not",
        "a bit|a little|slightly|somewhat",
        "quite|fairly|moderately",
        "very",
        "extremely|exceptionally",
    ],
    &[
        "not at all|not ~ at all|not",
        "a little|slightly|not very|a bit|not so",
        "somewhat|moderately|=",
        "quite|fairly|mostly|quite a bit|rather",
        "very|extremely|completely|a lot|very much",
    ],
    &[
        "not at all|not ~ at all|not",
        "not very|not so|not too|slightly|a little|a bit|not particularly|hardly",
        "somewhat|fairly|moderately|quite|reasonably|mostly",
        "very|extremely|completely|very much|a lot",
    ],
    &[
        "not at all|not ~ at all|not",
        "somewhat|slightly|fairly",
        "very",
        "extremely",
    ],
    &[
        "not at all|not ~ at all|not",
        "somewhat|slightly",
        "=",
        "very|extremely",
    ],
    &[
        "not at all|not ~ at all|not",
        "somewhat|fairly|moderately|a little|a bit",
        "very|extremely|completely|very much",
    ],
    &[
        "not at all|not ~ at all|not",
        "slightly|a little",
        "somewhat",
        "moderately|fairly",
        "very|mostly",
        "extremely|completely",
    ],
];

/// Which end is good of the words that such adverbs stand beside.
pub(super) const STEMS: Stems = Stems {
    bad: "rude|annoying|frustrating|frustrated|stressful|painful|disappointed|disappointing|dissatisfied|\
          unhappy|worried|concerned|confusing|confused|boring|angry|tiring|unpleasant|dirty|slow|cumbersome|\
          anxious|nervous|negative|bothered|noisy|crowded",
    effort: "difficult|hard|complicated|complex|challenging|burdensome|demanding",
    ease: "easy|simple|effortless|straightforward",
    good: "satisfied|happy|pleased|helpful|useful|clear|friendly|likely|valuable|confident|comfortable|good|\
           effective|efficient|professional|knowledgeable|responsive|convenient|enjoyable|interesting|polite|\
           clean|fast|quick|quickly|reliable|attractive|appealing|positive|favorable|pleasant|courteous|innovative|\
           relevant|trustworthy|accurate|well|welcoming|smooth|satisfying|intuitive|safe|secure|supportive|agree|\
           informative|fair|true|organized|engaging|impressive|reasonable|enthusiastic|excited|delighted",
    importance: "important|essential|necessary|critical|significant|influential|interested|familiar|aware|\
                 involved|experienced|active|religious",
    frequency: "often|frequently|frequent|regularly",
};

/// Words beside adverbs, by what they say of the end of the scale; bars part them.
pub(super) struct Stems {
    /// The more, the worse.
    pub(super) bad: &'static str,
    /// The more, the more effort.
    pub(super) effort: &'static str,
    /// The more, the less effort.
    pub(super) ease: &'static str,
    /// The more, the better.
    pub(super) good: &'static str,
    /// How much something matters or concerns people.
    pub(super) importance: &'static str,
    /// How often.
    pub(super) frequency: &'static str,
}
