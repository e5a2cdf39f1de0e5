//! Templates of services: a hotline, a branch, an event.

use crate::model::Language;

use super::{
    channels::{
        APP, AT_HOME, AUTOMATIC_EMAIL, BRANCH, CATERING, CHATBOT, DESK, DEVICE, EMAIL, INVOICE,
        LETTER, PHONE, ROOM, SMS, SOCIAL_MEDIA, STAGE, STAND, STREAM, STREET, VOICE_MENU, WEBSITE,
    },
    design::{Column, Design},
};

/// A fault, a call, a solution.
pub(super) static SERVICE_HOTLINE: Design = Design {
    language: Language::En,
    title: (
        "Getting help from the service hotline",
        "Hilfe von der Servicehotline",
    ),
    persona: [
        ("Ines", "Ines"),
        (
            "46, works from home, her router has failed",
            "46, arbeitet zu Hause, der Router ist ausgefallen",
        ),
        (
            "wants to be online again before the next meeting",
            "will vor der nächsten Besprechung wieder online sein",
        ),
    ],
    stages: &[
        (
            ("Notice", "Bemerken"),
            &[
                Column(("Notices the fault", "Störung bemerken"), &[DEVICE], false),
                Column(
                    ("Searches for help online", "Hilfe im Netz suchen"),
                    &[WEBSITE],
                    false,
                ),
                Column(("Asks the chatbot", "Chatbot fragen"), &[CHATBOT], false),
            ],
        ),
        (
            ("Call", "Anrufen"),
            &[
                Column(
                    ("Finds the number", "Rufnummer finden"),
                    &[WEBSITE, INVOICE],
                    false,
                ),
                Column(
                    ("Goes through the voice menu", "Sprachmenü durchlaufen"),
                    &[VOICE_MENU],
                    false,
                ),
                Column(
                    ("Waits in the queue", "In der Warteschleife warten"),
                    &[VOICE_MENU],
                    false,
                ),
            ],
        ),
        (
            ("Explain", "Schildern"),
            &[
                Column(("Says who is calling", "Sich ausweisen"), &[PHONE], false),
                Column(
                    ("Describes the problem", "Problem schildern"),
                    &[PHONE],
                    true,
                ),
                Column(
                    ("Is put through", "Weiterverbunden werden"),
                    &[PHONE],
                    false,
                ),
            ],
        ),
        (
            ("Solve", "Lösen"),
            &[
                Column(
                    ("Follows the instructions", "Anleitung befolgen"),
                    &[PHONE],
                    false,
                ),
                Column(
                    ("Lets the technician in", "Technikteam empfangen"),
                    &[AT_HOME],
                    false,
                ),
                Column(("Is online again", "Wieder online sein"), &[DEVICE], true),
            ],
        ),
        (
            ("Look back", "Zurückblicken"),
            &[
                Column(
                    ("Gets a summary", "Zusammenfassung erhalten"),
                    &[AUTOMATIC_EMAIL, SMS],
                    false,
                ),
                Column(("Rates the call", "Gespräch bewerten"), &[SMS], false),
            ],
        ),
    ],
};

/// Advice in a branch.
pub(super) static BRANCH_VISIT: Design = Design {
    language: Language::En,
    title: ("Advice in the branch", "Beratung in der Filiale"),
    persona: [
        ("Ayla and Tom", "Ayla und Tom"),
        (
            "early thirties, looking for their first flat",
            "Anfang dreißig, auf der Suche nach der ersten eigenen Wohnung",
        ),
        (
            "want to know what they can afford",
            "wollen wissen, was sie sich leisten können",
        ),
    ],
    stages: &[
        (
            ("Prepare", "Vorbereiten"),
            &[
                Column(
                    ("Looks up opening hours", "Öffnungszeiten nachsehen"),
                    &[WEBSITE],
                    false,
                ),
                Column(
                    ("Makes an appointment", "Termin vereinbaren"),
                    &[WEBSITE, PHONE],
                    false,
                ),
                Column(
                    ("Gathers documents", "Unterlagen zusammenstellen"),
                    &[EMAIL],
                    false,
                ),
            ],
        ),
        (
            ("Arrive", "Ankommen"),
            &[
                Column(
                    ("Finds the branch", "Filiale finden"),
                    &[APP, STREET],
                    false,
                ),
                Column(("Is welcomed", "Empfangen werden"), &[BRANCH], true),
                Column(
                    ("Waits for the talk", "Auf das Gespräch warten"),
                    &[BRANCH],
                    false,
                ),
            ],
        ),
        (
            ("Talk", "Beraten lassen"),
            &[
                Column(
                    ("Explains the plan", "Vorhaben schildern"),
                    &[BRANCH],
                    false,
                ),
                Column(
                    ("Goes through the figures", "Zahlen durchgehen"),
                    &[BRANCH],
                    false,
                ),
                Column(
                    ("Asks about the small print", "Kleingedrucktes klären"),
                    &[BRANCH],
                    false,
                ),
            ],
        ),
        (
            ("Decide", "Entscheiden"),
            &[
                Column(
                    ("Compares offers at home", "Angebote zu Hause vergleichen"),
                    &[LETTER, WEBSITE],
                    false,
                ),
                Column(
                    ("Signs the contract", "Vertrag unterschreiben"),
                    &[BRANCH],
                    true,
                ),
            ],
        ),
        (
            ("Stay in touch", "In Kontakt bleiben"),
            &[
                Column(
                    ("Gets the confirmation", "Bestätigung erhalten"),
                    &[LETTER, EMAIL],
                    false,
                ),
                Column(
                    ("Asks once more", "Noch einmal nachfragen"),
                    &[PHONE, EMAIL],
                    false,
                ),
            ],
        ),
    ],
};

/// A day at a conference.
pub(super) static EVENT_VISIT: Design = Design {
    language: Language::En,
    title: ("A day at the conference", "Ein Tag auf der Konferenz"),
    persona: [
        ("Noor", "Noor"),
        (
            "38, leads a product team, comes by train for one day",
            "38, leitet ein Produktteam, kommt für einen Tag mit der Bahn",
        ),
        (
            "wants three new contacts and one idea to take home",
            "will drei neue Kontakte und eine Idee mitnehmen",
        ),
    ],
    stages: &[
        (
            ("Find out", "Erfahren"),
            &[
                Column(
                    ("Sees the announcement", "Ankündigung sehen"),
                    &[SOCIAL_MEDIA, AUTOMATIC_EMAIL],
                    false,
                ),
                Column(("Reads the programme", "Programm lesen"), &[WEBSITE], false),
            ],
        ),
        (
            ("Book", "Buchen"),
            &[
                Column(("Buys a ticket", "Ticket kaufen"), &[WEBSITE], false),
                Column(
                    ("Plans the trip", "Anreise planen"),
                    &[AUTOMATIC_EMAIL, APP],
                    false,
                ),
            ],
        ),
        (
            ("Arrive", "Ankommen"),
            &[
                Column(
                    ("Finds the venue", "Veranstaltungsort finden"),
                    &[STREET],
                    false,
                ),
                Column(("Checks in", "Einchecken"), &[DESK, APP], true),
                Column(("Hands in the coat", "Garderobe abgeben"), &[DESK], false),
            ],
        ),
        (
            ("Take part", "Erleben"),
            &[
                Column(
                    ("Listens to the opening", "Eröffnung hören"),
                    &[STAGE, STREAM],
                    false,
                ),
                Column(("Joins a workshop", "Workshop besuchen"), &[ROOM], true),
                Column(
                    ("Meets people over lunch", "Beim Essen ins Gespräch kommen"),
                    &[CATERING],
                    false,
                ),
                Column(("Visits the stands", "Stände besuchen"), &[STAND], false),
            ],
        ),
        (
            ("Look back", "Zurückblicken"),
            &[
                Column(("Travels home", "Nach Hause reisen"), &[STREET], false),
                Column(
                    ("Gets the slides", "Folien erhalten"),
                    &[AUTOMATIC_EMAIL, WEBSITE],
                    false,
                ),
                Column(
                    ("Gives feedback", "Rückmeldung geben"),
                    &[AUTOMATIC_EMAIL, APP],
                    false,
                ),
            ],
        ),
    ],
};
