//! German sets of labels.

use super::{
    english::Stems,
    ladder::{Adverbs, Poles},
    list::List,
    set::Family,
};

pub(super) const ADVERBS: Adverbs = Adverbs {
    utmost: &[
        "äußerst",
        "extrem",
        "völlig",
        "vollkommen",
        "absolut",
        "voll und ganz",
        "außerordentlich",
        "total",
    ],
    very: &["sehr", "ganz", "höchst"],
    mostly: &["ziemlich", "überwiegend", "weitgehend", "meist"],
    somewhat: &["eher", "etwas", "leicht"],
    middle: &[
        "teils teils",
        "teils",
        "teilsteils",
        "weder noch",
        "neutral",
        "unentschieden",
        "unentschlossen",
        "mittel",
        "mittelmäßig",
        "durchschnittlich",
        "ok",
        "okay",
        "geht so",
        "es geht so",
        "es geht",
        "in ordnung",
        "gemischt",
        "mäßig",
        "halbwegs",
    ],
    neither: &[
        "weder + noch -",
        "teils + teils -",
        "teils - teils +",
        "weder noch weder + noch -",
    ],
};

pub(super) const POLES: &[Poles] = &[
    Poles::new(Family::Judgement, &["unzufrieden"], &["zufrieden"]),
    Poles::new(Family::Judgement, &["schlecht"], &["gut"]),
    Poles::new(Family::Judgement, &["negativ"], &["positiv"]),
    Poles::new(
        Family::Judgement,
        &["unwahrscheinlich"],
        &["wahrscheinlich"],
    ),
    Poles::new(
        Family::Effort,
        &["schwierig", "schwer", "kompliziert", "aufwändig"],
        &["einfach", "leicht", "unkompliziert"],
    ),
    Poles::new(Family::Importance, &["unwichtig"], &["wichtig"]),
    Poles::new(Family::Judgement, &["unfreundlich"], &["freundlich"]),
    Poles::new(Family::Judgement, &["unhöflich"], &["höflich"]),
    Poles::new(Family::Judgement, &["unangenehm"], &["angenehm"]),
    Poles::new(Family::Judgement, &["unverständlich"], &["verständlich"]),
    Poles::new(Family::Judgement, &["unübersichtlich"], &["übersichtlich"]),
    Poles::new(Family::Judgement, &["langsam"], &["schnell"]),
    Poles::new(Family::Judgement, &["schmutzig"], &["sauber"]),
    Poles::new(Family::Judgement, &["nutzlos"], &["nützlich"]),
    Poles::new(Family::Judgement, &["langweilig"], &["interessant"]),
    Poles::new(Family::Judgement, &["unzuverlässig"], &["zuverlässig"]),
    Poles::new(Family::Judgement, &["inkompetent"], &["kompetent"]),
    Poles::new(Family::Judgement, &["enttäuscht"], &["begeistert"]),
    Poles::new(Family::Judgement, &["unglücklich"], &["glücklich"]),
];

/// Sets that no two poles make.
pub(super) const LISTS: &[List] = &[
    // School grades; the dictionary knows the rank of those that nobody gave.
    List::new(&[
        "sehr gut",
        "gut",
        "befriedigend",
        "ausreichend",
        "mangelhaft",
        "ungenügend",
    ])
    .of(Family::Grades)
    .low(),
    List::new(&[
        "sehr gut",
        "gut",
        "befriedigend",
        "genügend",
        "nicht genügend",
    ])
    .of(Family::Grades)
    .low()
    .rare(3),
    List::new(&[
        "sehr schlecht",
        "schlecht|sehr schwach|schwach",
        "ungenügend",
        "genügend",
        "gut",
        "sehr gut",
    ])
    .of(Family::Grades)
    .rare(3),
    // Satisfaction without opposite words.
    List::new(&[
        "unzufrieden|nicht zufrieden|gar nicht zufrieden|überhaupt nicht zufrieden",
        "weniger zufrieden|kaum zufrieden",
        "zufrieden",
        "sehr zufrieden",
        "vollkommen zufrieden|völlig zufrieden|äußerst zufrieden|außerordentlich zufrieden",
    ]),
    List::new(&[
        "unzufrieden|gar nicht zufrieden|überhaupt nicht zufrieden|nicht zufrieden",
        "weniger zufrieden|eher unzufrieden|kaum zufrieden",
        "zufrieden|eher zufrieden",
        "sehr zufrieden",
    ]),
    // Quality without opposite words.
    List::new(&[
        "sehr schlecht|miserabel|katastrophal|grauenhaft",
        "schlecht|eher schlecht",
        "mittelmäßig|mittel|durchschnittlich|teils teils|neutral|ok|okay|in ordnung|weder noch|mäßig|geht so",
        "gut|eher gut",
        "sehr gut|ausgezeichnet|hervorragend|exzellent",
    ]),
    List::new(&["schlecht", "weniger gut|nicht so gut", "gut", "sehr gut"]),
    List::new(&["mangelhaft", "mäßig|mittelmäßig", "gut", "sehr gut"])
        .rare(1)
        .needing(4),
    List::new(&[
        "schlecht",
        "geht so|es geht so|mittel|mäßig",
        "gut",
        "super|toll|prima|spitze",
    ])
    .rare(1)
    .needing(4),
    // Delight goes beyond satisfaction.
    List::new(&[
        "sehr enttäuscht",
        "enttäuscht",
        "zufrieden",
        "sehr zufrieden",
        "begeistert",
    ])
    .rare(1)
    .needing(4),
    List::new(&["enttäuscht", "zufrieden", "sehr zufrieden", "begeistert"])
        .rare(1)
        .needing(4),
    List::new(&["enttäuscht|unzufrieden", "zufrieden", "begeistert"])
        .rare(1)
        .needing(3),
    List::new(&[
        "schlecht",
        "weniger gut|nicht so gut|mäßig",
        "gut",
        "sehr gut",
        "ausgezeichnet|hervorragend|exzellent",
    ]),
    List::new(&[
        "mangelhaft",
        "ausreichend",
        "zufriedenstellend|befriedigend",
        "gut",
        "sehr gut|hervorragend|ausgezeichnet",
    ])
    .rare(3),
    List::new(&[
        "deutlich schlechter|viel schlechter",
        "schlechter|etwas schlechter",
        "gleich|gleich gut|genauso|unverändert",
        "besser|etwas besser",
        "deutlich besser|viel besser",
    ]),
    // Expectations.
    List::new(&[
        "weit unter den erwartungen|gar nicht erfüllt|überhaupt nicht erfüllt|deutlich schlechter als erwartet|viel schlechter als erwartet|erwartungen überhaupt nicht erfüllt|erwartungen gar nicht erfüllt|weit schlechter als erwartet",
        "unter den erwartungen|nicht erfüllt|eher nicht erfüllt|teilweise erfüllt|schlechter als erwartet|etwas schlechter als erwartet|erwartungen nicht erfüllt|erwartungen eher nicht erfüllt|erwartungen teilweise erfüllt",
        "erfüllt|wie erwartet|erwartungen erfüllt|entspricht den erwartungen|den erwartungen entsprechend|genau wie erwartet",
        "übertroffen|besser als erwartet|etwas besser als erwartet|erwartungen übertroffen|über den erwartungen",
        "weit übertroffen|deutlich übertroffen|deutlich besser als erwartet|viel besser als erwartet|erwartungen weit übertroffen|erwartungen deutlich übertroffen|weit über den erwartungen|weit besser als erwartet",
    ]),
    List::new(&[
        "nicht erfüllt|schlechter als erwartet|erwartungen nicht erfüllt|unter den erwartungen|unter erwartung|unter der erwartung",
        "erfüllt|wie erwartet|erwartungen erfüllt",
        "übertroffen|besser als erwartet|erwartungen übertroffen|über den erwartungen|über erwartung|über der erwartung",
    ]),
    // Likelihood in other words.
    List::new(&[
        "auf keinen fall|bestimmt nicht|ganz bestimmt nicht|sicher nicht|ganz sicher nicht|keinesfalls",
        "wahrscheinlich nicht|eher nicht|vermutlich nicht",
        "vielleicht|eventuell|unentschieden|weiß noch nicht|möglicherweise|unter umständen",
        "wahrscheinlich|wahrscheinlich ja|eher ja|vermutlich|wahrscheinlich schon",
        "auf jeden fall|bestimmt|ganz bestimmt|sicher|ganz sicher",
    ]),
    List::new(&[
        "auf keinen fall|bestimmt nicht|ganz bestimmt nicht|sicher nicht|ganz sicher nicht|keinesfalls",
        "wahrscheinlich nicht|eher nicht|vermutlich nicht",
        "wahrscheinlich|wahrscheinlich ja|eher ja|vermutlich|wahrscheinlich schon",
        "auf jeden fall|bestimmt|ganz bestimmt|sicher|ganz sicher",
    ]),
    // Answers between yes and no; the bare two are no rating.
    List::new(&["nein", "eher nein|eher nicht", "eher ja|eher schon", "ja"])
        .of(Family::Agreement)
        .needing(3),
    List::new(&[
        "nein",
        "eher nein|eher nicht",
        "teils teils|teils|weder noch|neutral|unentschieden|vielleicht",
        "eher ja|eher schon",
        "ja",
    ])
    .of(Family::Agreement)
    .needing(4),
    // Effort: low is good.
    List::new(&[
        "sehr geringer aufwand|sehr wenig aufwand|sehr niedriger aufwand|kein aufwand",
        "geringer aufwand|wenig aufwand|niedriger aufwand",
        "mittlerer aufwand|mäßiger aufwand|durchschnittlicher aufwand|angemessener aufwand|neutral",
        "hoher aufwand|großer aufwand|viel aufwand",
        "sehr hoher aufwand|sehr großer aufwand|sehr viel aufwand",
    ])
    .of(Family::Effort)
    .low(),
    List::new(&[
        "sehr gering|sehr niedrig",
        "gering|niedrig|eher gering|eher niedrig",
        "mittel|mäßig|durchschnittlich|teils teils",
        "hoch|eher hoch",
        "sehr hoch",
    ])
    .of(Family::Amount)
    .vague(),
    List::new(&["gering|niedrig", "mittel", "hoch"])
        .of(Family::Amount)
        .vague(),
    // How often.
    List::new(&[
        "gar nicht|nie|niemals",
        "selten|sehr selten",
        "eher selten",
        "eher häufig|eher oft",
        "sehr häufig|sehr oft|häufig|oft",
    ])
    .of(Family::Frequency),
    List::new(&[
        "nie|niemals|gar nicht",
        "selten|sehr selten|fast nie|eher selten",
        "manchmal|gelegentlich|ab und zu|hin und wieder|teils teils|mittel",
        "oft|häufig|meistens|meist|eher häufig|eher oft",
        "immer|sehr oft|sehr häufig|ständig|fast immer|stets",
    ])
    .of(Family::Frequency),
    List::new(&[
        "nie|niemals",
        "selten",
        "manchmal|gelegentlich|ab und zu",
        "oft|häufig|regelmäßig|immer",
    ])
    .of(Family::Frequency),
    List::new(&[
        "nie|niemals",
        "manchmal|gelegentlich|selten",
        "oft|häufig|meistens",
        "immer",
    ])
    .of(Family::Frequency),
    List::new(&[
        "nie|niemals",
        "sehr selten|fast nie",
        "selten|eher selten",
        "gelegentlich|manchmal|eher oft|eher häufig",
        "oft|häufig",
        "sehr oft|sehr häufig|immer",
    ])
    .of(Family::Frequency),
    // How much something matters.
    List::new(&[
        "unwichtig|gar nicht wichtig|überhaupt nicht wichtig|nicht wichtig|völlig unwichtig",
        "eher unwichtig|weniger wichtig|kaum wichtig|wenig wichtig",
        "eher wichtig|wichtig|ziemlich wichtig",
        "sehr wichtig|äußerst wichtig",
    ])
    .of(Family::Importance),
];

/// What the usual adverbs of one scale are, beside any word: `gar nicht hilfreich` ... `sehr hilfreich`.
pub(super) const STEPS: &[&[&str]] = &[
    &[
        "gar nicht|überhaupt nicht|nicht|~ gar nicht|absolut nicht",
        "wenig|kaum|eher nicht|weniger|nicht sehr|nur wenig|ein wenig|etwas|nicht besonders|eher un~",
        "mäßig|mittelmäßig|teilweise|teils|einigermaßen|mittel|teils teils|bedingt|neutral|halbwegs",
        "=|ziemlich|überwiegend|eher|weitgehend|größtenteils|recht",
        "sehr|äußerst|außerordentlich|voll und ganz|völlig|vollkommen|absolut|extrem",
    ],
    &[
        "gar nicht|überhaupt nicht|nicht",
        "wenig|kaum|nur wenig|ein wenig",
        "etwas|teilweise|mäßig|einigermaßen",
        "ziemlich|=|überwiegend|recht",
        "sehr|äußerst|außerordentlich|voll und ganz|völlig|extrem",
    ],
    &[
        "gar nicht|überhaupt nicht|nicht|un~",
        "wenig|kaum|eher nicht|weniger|eher un~|nicht sehr|nicht besonders",
        "eher|=|ziemlich|überwiegend|recht",
        "sehr|äußerst|voll und ganz|völlig|außerordentlich|extrem",
    ],
    &[
        "gar nicht|überhaupt nicht|nicht",
        "teilweise|teils|etwas|eher|mäßig|einigermaßen|wenig|ein wenig",
        "sehr|voll|völlig|voll und ganz|äußerst|=",
    ],
];

/// Which end is good of the words that such adverbs stand beside; compared without umlauts.
pub(super) const STEMS: Stems = Stems {
    bad: "unhoeflich|aergerlich|frustrierend|stressig|stressend|belastend|schmerzhaft|enttaeuscht|\
          enttaeuschend|unzufrieden|verwirrend|langweilig|nervig|stoerend|unangenehm|langsam|umstaendlich|\
          gestresst|genervt|veraergert|besorgt|frustriert|laut|schmutzig|unuebersichtlich",
    effort: "schwierig|schwer|kompliziert|aufwaendig|aufwendig|muehsam|anstrengend|anspruchsvoll",
    ease: "einfach|leicht|unkompliziert|muehelos",
    good: "zufrieden|hilfreich|nuetzlich|verstaendlich|klar|freundlich|wahrscheinlich|wertvoll|angenehm|gut|\
           kompetent|effektiv|effizient|professionell|bequem|interessant|hoeflich|sauber|schnell|zuverlaessig|\
           attraktiv|ansprechend|positiv|vertrauenswuerdig|uebersichtlich|informativ|gluecklich|sicher|\
           ueberzeugend|begeistert|fair|passend|geeignet|praktisch|sinnvoll|intuitiv|modern|sympathisch",
    importance: "wichtig|notwendig|entscheidend|relevant|bedeutsam|interessiert|vertraut|bekannt|erfahren|aktiv",
    frequency: "haeufig|oft|regelmaessig",
};
