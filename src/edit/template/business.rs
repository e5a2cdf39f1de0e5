//! Templates of what companies buy: a program, a machine.

use crate::model::Language;

use super::{
    channels::{
        AUTOMATIC_EMAIL, CHAT, EMAIL, INVOICE, MEETING, PHONE, PLANT, PORTAL, PRODUCT, REVIEW_SITE,
        TRADE_FAIR, VIDEO_CALL, WEBSITE,
    },
    design::{Column, Design},
};

/// From the free trial of a program to its daily use.
pub(super) static SAAS_ONBOARDING: Design = Design {
    language: Language::En,
    title: (
        "From the free trial to daily use",
        "Vom kostenlosen Test zur täglichen Nutzung",
    ),
    persona: [
        ("Jonas", "Jonas"),
        (
            "41, runs a small agency, tired of spreadsheets",
            "41, leitet eine kleine Agentur, hat genug von Tabellen",
        ),
        (
            "wants all projects in one place by Monday",
            "will bis Montag alle Projekte an einem Ort haben",
        ),
    ],
    stages: &[
        (
            ("Discover", "Entdecken"),
            &[
                Column(
                    ("Reads a comparison", "Vergleich lesen"),
                    &[REVIEW_SITE],
                    false,
                ),
                Column(("Watches the demo", "Demo ansehen"), &[WEBSITE], false),
            ],
        ),
        (
            ("Sign up", "Registrieren"),
            &[
                Column(
                    ("Starts the free trial", "Kostenlosen Test starten"),
                    &[WEBSITE],
                    false,
                ),
                Column(
                    ("Confirms the address", "Adresse bestätigen"),
                    &[AUTOMATIC_EMAIL],
                    false,
                ),
            ],
        ),
        (
            ("Set up", "Einrichten"),
            &[
                Column(("Follows the tour", "Rundgang machen"), &[PRODUCT], false),
                Column(
                    ("Imports own data", "Eigene Daten importieren"),
                    &[PRODUCT],
                    true,
                ),
                Column(
                    ("Invites the team", "Team einladen"),
                    &[PRODUCT, AUTOMATIC_EMAIL],
                    false,
                ),
                Column(("Asks for help", "Um Hilfe bitten"), &[CHAT], false),
            ],
        ),
        (
            ("Use", "Nutzen"),
            &[
                Column(
                    ("Finishes the first project", "Erstes Projekt abschließen"),
                    &[PRODUCT],
                    true,
                ),
                Column(
                    ("Connects other tools", "Andere Werkzeuge verbinden"),
                    &[PRODUCT],
                    false,
                ),
                Column(("Reads the tips", "Tipps lesen"), &[AUTOMATIC_EMAIL], false),
            ],
        ),
        (
            ("Stay", "Bleiben"),
            &[
                Column(
                    ("Chooses a plan", "Tarif wählen"),
                    &[WEBSITE, VIDEO_CALL],
                    true,
                ),
                Column(
                    ("Pays the first invoice", "Erste Rechnung bezahlen"),
                    &[INVOICE],
                    false,
                ),
            ],
        ),
    ],
};

/// A company buys a machine.
pub(super) static B2B_PURCHASE: Design = Design {
    language: Language::En,
    title: (
        "Buying a packaging machine",
        "Kauf einer Verpackungsmaschine",
    ),
    persona: [
        ("Katrin", "Katrin"),
        (
            "52, heads purchasing at a food producer",
            "52, leitet den Einkauf eines Lebensmittelbetriebs",
        ),
        (
            "needs a machine that runs before the season starts",
            "braucht eine Maschine, die vor der Saison läuft",
        ),
    ],
    stages: &[
        (
            ("Define", "Bedarf klären"),
            &[
                Column(
                    ("Gathers requirements", "Anforderungen sammeln"),
                    &[MEETING],
                    false,
                ),
                Column(
                    ("Searches for suppliers", "Anbieter suchen"),
                    &[WEBSITE, TRADE_FAIR],
                    false,
                ),
            ],
        ),
        (
            ("Enquire", "Anfragen"),
            &[
                Column(
                    ("Sends an enquiry", "Anfrage senden"),
                    &[EMAIL, WEBSITE],
                    false,
                ),
                Column(
                    ("Talks to sales", "Mit dem Vertrieb sprechen"),
                    &[PHONE, VIDEO_CALL],
                    true,
                ),
                Column(
                    ("Visits a reference plant", "Referenzwerk besuchen"),
                    &[PLANT],
                    false,
                ),
            ],
        ),
        (
            ("Compare", "Vergleichen"),
            &[
                Column(
                    ("Compares quotations", "Angebote vergleichen"),
                    &[EMAIL],
                    false,
                ),
                Column(
                    ("Negotiates the terms", "Konditionen verhandeln"),
                    &[MEETING, VIDEO_CALL],
                    false,
                ),
                Column(
                    ("Convinces the management", "Geschäftsleitung überzeugen"),
                    &[MEETING],
                    false,
                ),
            ],
        ),
        (
            ("Order", "Bestellen"),
            &[
                Column(
                    ("Places the order", "Bestellung aufgeben"),
                    &[PORTAL, EMAIL],
                    false,
                ),
                Column(
                    ("Follows the delivery date", "Liefertermin verfolgen"),
                    &[PORTAL, PHONE],
                    false,
                ),
            ],
        ),
        (
            ("Run", "Betreiben"),
            &[
                Column(("Accepts the machine", "Maschine abnehmen"), &[PLANT], true),
                Column(
                    ("Has the shift trained", "Schicht einweisen lassen"),
                    &[PLANT],
                    false,
                ),
                Column(
                    ("Orders spare parts", "Ersatzteile bestellen"),
                    &[PORTAL, PHONE],
                    false,
                ),
            ],
        ),
    ],
};
