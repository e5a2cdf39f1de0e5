//! Maps to start from: the structure of three journeys, without estimates, cards and feedback.

use std::sync::Arc;

use crate::model::{
    Channel, Extra, Header, IdSource, JourneyMap, Known, Language, Medium, Persona, PersonaId,
    ServedBy, Stage, StageId, Touchpoint, TouchpointId,
};

/// A map to start from.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Template {
    /// One untitled map without stages.
    Empty,
    /// A first order in an online shop.
    OnlineShop,
    /// A weekend in a hotel, in German.
    HotelStay,
    /// Opening a bank account.
    BankAccount,
}

/// The facts of a template.
struct Design {
    title: &'static str,
    language: Language,
    persona: [&'static str; 3],
    stages: &'static [(&'static str, &'static [Column])],
}

/// A touchpoint: its name, its channels and whether it is a moment of truth.
struct Column(&'static str, &'static [Way], bool);

/// A channel: its name, its medium and who serves.
struct Way(&'static str, Medium, &'static [ServedBy]);

impl Template {
    /// Lists all templates.
    pub fn all() -> [Self; 4] {
        [
            Self::Empty,
            Self::OnlineShop,
            Self::HotelStay,
            Self::BankAccount,
        ]
    }

    /// Returns the name that the command line uses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::OnlineShop => "online-shop",
            Self::HotelStay => "hotel-stay",
            Self::BankAccount => "bank-account",
        }
    }

    /// Finds a template by its name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().into_iter().find(|one| one.name() == name)
    }

    /// Makes the map, with ids drawn from a source that is handed in.
    pub fn build(self, ids: &mut IdSource) -> JourneyMap {
        match self {
            Self::Empty => JourneyMap::default(),
            Self::OnlineShop => SHOP.build(ids),
            Self::HotelStay => HOTEL.build(ids),
            Self::BankAccount => BANK.build(ids),
        }
    }
}

impl Design {
    fn build(&self, ids: &mut IdSource) -> JourneyMap {
        let [name, description, goal] = self.persona.map(str::to_owned);
        let persona = Persona {
            id: PersonaId::draw(ids),
            name,
            description,
            goal,
            extra: Extra::default(),
        };
        JourneyMap {
            header: Header {
                title: self.title.to_owned(),
                persona: Some(persona.id.clone()),
                language: Known::Is(self.language),
                ..Header::default()
            },
            personas: vec![Arc::new(persona)],
            stages: self
                .stages
                .iter()
                .map(|(name, columns)| Arc::new(stage(name, columns, ids)))
                .collect(),
            ..JourneyMap::default()
        }
    }
}

fn stage(name: &str, columns: &[Column], ids: &mut IdSource) -> Stage {
    Stage {
        id: StageId::draw(ids),
        name: name.to_owned(),
        touchpoints: columns
            .iter()
            .map(|column| Arc::new(column.build(ids)))
            .collect(),
        extra: Extra::default(),
    }
}

impl Column {
    fn build(&self, ids: &mut IdSource) -> Touchpoint {
        let Self(name, ways, moment_of_truth) = self;
        Touchpoint {
            channels: ways.iter().map(Way::build).collect(),
            moment_of_truth: *moment_of_truth,
            ..Touchpoint::named(TouchpointId::draw(ids), *name)
        }
    }
}

impl Way {
    fn build(&self) -> Channel {
        let Self(name, medium, served_by) = self;
        Channel {
            medium: Some(Known::Is(*medium)),
            served_by: served_by.iter().copied().map(Known::Is).collect(),
            ..Channel::named(*name)
        }
    }
}

const fn digital(name: &'static str) -> Way {
    Way(name, Medium::Digital, &[])
}

const fn analogue(name: &'static str) -> Way {
    Way(name, Medium::Analogue, &[])
}

const WEB_AND_APP: &[Way] = &[digital("Website"), digital("App")];
const HUMAN: &[ServedBy] = &[ServedBy::Human];
const BOT_THEN_HUMAN: &[ServedBy] = &[ServedBy::Bot, ServedBy::Human];

const SHOP: Design = Design {
    title: "Online shop — first order",
    language: Language::En,
    persona: [
        "Maya",
        "34, nurse, buys hiking boots online for the first time",
        "wants the right size before Saturday",
    ],
    stages: &[
        (
            "Discover",
            &[
                Column("Sees an ad", &[digital("Social media")], false),
                Column("Reads reviews", &[digital("Website")], false),
            ],
        ),
        (
            "Choose",
            &[
                Column("Compares products", WEB_AND_APP, false),
                Column(
                    "Asks the chat",
                    &[Way("Chat", Medium::Digital, BOT_THEN_HUMAN)],
                    false,
                ),
            ],
        ),
        (
            "Buy",
            &[
                Column("Creates an account", WEB_AND_APP, false),
                Column("Pays", WEB_AND_APP, true),
            ],
        ),
        (
            "Receive",
            &[
                Column(
                    "Tracks the parcel",
                    &[digital("E-mail"), digital("App")],
                    false,
                ),
                Column("Unpacks", &[analogue("Parcel")], true),
            ],
        ),
        (
            "Return",
            &[
                Column(
                    "Sends an item back",
                    &[analogue("Parcel shop"), digital("App")],
                    false,
                ),
                Column(
                    "Calls the hotline",
                    &[Way("Phone", Medium::Analogue, HUMAN)],
                    false,
                ),
                Column("Gets the refund", &[digital("E-mail")], false),
            ],
        ),
    ],
};

const HOTEL: Design = Design {
    title: "Wochenende im Hotel am See",
    language: Language::De,
    persona: [
        "Familie Brandt",
        "zwei Kinder (4 und 9)",
        "will zwei Tage ohne Planung",
    ],
    stages: &[
        (
            "Suchen & Buchen",
            &[
                Column("Hotels vergleichen", &[digital("Bewertungsportal")], false),
                Column("Zimmer buchen", &[digital("Website")], false),
                Column("Rückfrage stellen", &[digital("E-Mail")], false),
            ],
        ),
        (
            "Anreisen",
            &[
                Column("Anreiseinfo erhalten", &[digital("E-Mail")], false),
                Column("Parken", &[analogue("Vor Ort")], false),
                Column("Einchecken", &[analogue("Rezeption")], true),
            ],
        ),
        (
            "Wohnen",
            &[
                Column("Zimmer beziehen", &[analogue("Zimmer")], true),
                Column("WLAN nutzen", &[digital("Zimmer")], false),
                Column("Frühstücken", &[analogue("Restaurant")], true),
                Column("Sauna nutzen", &[analogue("Vor Ort")], false),
            ],
        ),
        (
            "Abreisen",
            &[Column(
                "Auschecken",
                &[analogue("Rezeption"), digital("App")],
                false,
            )],
        ),
    ],
};

const BANK: Design = Design {
    title: "Opening a bank account",
    language: Language::En,
    persona: [
        "Samir",
        "27, moves to a new city for his first job",
        "needs an account before payday",
    ],
    stages: &[
        (
            "Inform",
            &[
                Column("Compares accounts", &[digital("Comparison site")], false),
                Column(
                    "Talks to an adviser",
                    &[Way("Branch", Medium::Analogue, HUMAN)],
                    false,
                ),
            ],
        ),
        (
            "Apply",
            &[
                Column("Fills in the application", WEB_AND_APP, false),
                Column("Uploads documents", &[digital("App")], false),
            ],
        ),
        (
            "Identify",
            &[
                Column(
                    "Proves identity by video",
                    &[Way("Video call", Medium::Digital, HUMAN)],
                    true,
                ),
                Column("Waits for approval", &[digital("E-mail")], false),
            ],
        ),
        (
            "Activate",
            &[
                Column("Receives the card", &[analogue("Letter")], false),
                Column("Logs in for the first time", &[digital("App")], true),
            ],
        ),
        (
            "Use",
            &[
                Column("Moves standing orders", &[digital("App")], false),
                Column(
                    "Calls support",
                    &[Way("Phone", Medium::Analogue, HUMAN)],
                    false,
                ),
            ],
        ),
    ],
};
