//! The structures of the three sample maps: a shop, a hotel, a bank.

use crate::model::{Language, ServedBy};

use super::design::{Column, Design, Way, analogue, digital};

/// Who serves is left open on most channels of the samples.
const OPEN: &[ServedBy] = &[];
const HUMAN: &[ServedBy] = &[ServedBy::Human];
const BOT_THEN_HUMAN: &[ServedBy] = &[ServedBy::Bot, ServedBy::Human];

const APP: Way = digital(("App", "App"), OPEN);
const BRANCH: Way = analogue(("Branch", "Filiale"), HUMAN);
const CHAT: Way = digital(("Chat", "Chat"), BOT_THEN_HUMAN);
const COMPARISON_SITE: Way = digital(("Comparison site", "Vergleichsportal"), OPEN);
const EMAIL: Way = digital(("E-mail", "E-Mail"), OPEN);
const LETTER: Way = analogue(("Letter", "Brief"), OPEN);
const ON_SITE: Way = analogue(("On site", "Vor Ort"), OPEN);
const PARCEL: Way = analogue(("Parcel", "Paket"), OPEN);
const PARCEL_SHOP: Way = analogue(("Parcel shop", "Paketshop"), OPEN);
const PHONE: Way = analogue(("Phone", "Telefon"), HUMAN);
const RECEPTION: Way = analogue(("Reception", "Rezeption"), OPEN);
const RESTAURANT: Way = analogue(("Restaurant", "Restaurant"), OPEN);
const REVIEW_SITE: Way = digital(("Review site", "Bewertungsportal"), OPEN);
const ROOM: Way = analogue(("Room", "Zimmer"), OPEN);
const ROOM_NETWORK: Way = digital(("Room", "Zimmer"), OPEN);
const SOCIAL_MEDIA: Way = digital(("Social media", "Social Media"), OPEN);
const VIDEO_CALL: Way = digital(("Video call", "Videoanruf"), HUMAN);
const WEBSITE: Way = digital(("Website", "Website"), OPEN);
const WEB_AND_APP: &[Way] = &[WEBSITE, APP];

/// A first order in an online shop.
pub(super) static ONLINE_SHOP: Design = Design {
    language: Language::En,
    title: ("Online shop — first order", "Onlineshop – erste Bestellung"),
    persona: [
        ("Maya", "Maya"),
        (
            "34, nurse, buys hiking boots online for the first time",
            "34, arbeitet in der Pflege, kauft zum ersten Mal Wanderschuhe online",
        ),
        (
            "wants the right size before Saturday",
            "will bis Samstag die richtige Größe",
        ),
    ],
    stages: &[
        (
            ("Discover", "Entdecken"),
            &[
                Column(("Sees an ad", "Anzeige sehen"), &[SOCIAL_MEDIA], false),
                Column(("Reads reviews", "Bewertungen lesen"), &[WEBSITE], false),
            ],
        ),
        (
            ("Choose", "Auswählen"),
            &[
                Column(
                    ("Compares products", "Produkte vergleichen"),
                    WEB_AND_APP,
                    false,
                ),
                Column(("Asks the chat", "Im Chat fragen"), &[CHAT], false),
            ],
        ),
        (
            ("Buy", "Kaufen"),
            &[
                Column(("Creates an account", "Konto anlegen"), WEB_AND_APP, false),
                Column(("Pays", "Bezahlen"), WEB_AND_APP, true),
            ],
        ),
        (
            ("Receive", "Erhalten"),
            &[
                Column(
                    ("Tracks the parcel", "Paket verfolgen"),
                    &[EMAIL, APP],
                    false,
                ),
                Column(("Unpacks", "Auspacken"), &[PARCEL], true),
            ],
        ),
        (
            ("Return", "Zurücksenden"),
            &[
                Column(
                    ("Sends an item back", "Artikel zurücksenden"),
                    &[PARCEL_SHOP, APP],
                    false,
                ),
                Column(("Calls the hotline", "Hotline anrufen"), &[PHONE], false),
                Column(("Gets the refund", "Erstattung erhalten"), &[EMAIL], false),
            ],
        ),
    ],
};

/// A weekend in a hotel.
pub(super) static HOTEL_STAY: Design = Design {
    language: Language::De,
    title: ("A weekend at the lake hotel", "Wochenende im Hotel am See"),
    persona: [
        ("The Brandts", "Familie Brandt"),
        ("two children (4 and 9)", "zwei Kinder (4 und 9)"),
        (
            "want two days without planning",
            "will zwei Tage ohne Planung",
        ),
    ],
    stages: &[
        (
            ("Search & book", "Suchen & Buchen"),
            &[
                Column(
                    ("Compares hotels", "Hotels vergleichen"),
                    &[REVIEW_SITE],
                    false,
                ),
                Column(("Books a room", "Zimmer buchen"), &[WEBSITE], false),
                Column(("Asks a question", "Rückfrage stellen"), &[EMAIL], false),
            ],
        ),
        (
            ("Arrive", "Anreisen"),
            &[
                Column(("Gets directions", "Anreiseinfo erhalten"), &[EMAIL], false),
                Column(("Parks", "Parken"), &[ON_SITE], false),
                Column(("Checks in", "Einchecken"), &[RECEPTION], true),
            ],
        ),
        (
            ("Stay", "Wohnen"),
            &[
                Column(("Moves into the room", "Zimmer beziehen"), &[ROOM], true),
                Column(("Uses the Wi-Fi", "WLAN nutzen"), &[ROOM_NETWORK], false),
                Column(("Has breakfast", "Frühstücken"), &[RESTAURANT], true),
                Column(("Uses the sauna", "Sauna nutzen"), &[ON_SITE], false),
            ],
        ),
        (
            ("Leave", "Abreisen"),
            &[Column(
                ("Checks out", "Auschecken"),
                &[RECEPTION, APP],
                false,
            )],
        ),
    ],
};

/// Opening a bank account.
pub(super) static BANK_ACCOUNT: Design = Design {
    language: Language::En,
    title: ("Opening a bank account", "Ein Bankkonto eröffnen"),
    persona: [
        ("Samir", "Samir"),
        (
            "27, moves to a new city for his first job",
            "27, zieht für die erste Stelle in eine neue Stadt",
        ),
        (
            "needs an account before payday",
            "braucht vor dem ersten Gehalt ein Konto",
        ),
    ],
    stages: &[
        (
            ("Inform", "Informieren"),
            &[
                Column(
                    ("Compares accounts", "Konten vergleichen"),
                    &[COMPARISON_SITE],
                    false,
                ),
                Column(
                    ("Talks to an adviser", "Sich beraten lassen"),
                    &[BRANCH],
                    false,
                ),
            ],
        ),
        (
            ("Apply", "Beantragen"),
            &[
                Column(
                    ("Fills in the application", "Antrag ausfüllen"),
                    WEB_AND_APP,
                    false,
                ),
                Column(("Uploads documents", "Unterlagen hochladen"), &[APP], false),
            ],
        ),
        (
            ("Identify", "Ausweisen"),
            &[
                Column(
                    ("Proves identity by video", "Sich per Video ausweisen"),
                    &[VIDEO_CALL],
                    true,
                ),
                Column(
                    ("Waits for approval", "Auf die Freigabe warten"),
                    &[EMAIL],
                    false,
                ),
            ],
        ),
        (
            ("Activate", "Aktivieren"),
            &[
                Column(("Receives the card", "Karte erhalten"), &[LETTER], false),
                Column(
                    ("Logs in for the first time", "Zum ersten Mal anmelden"),
                    &[APP],
                    true,
                ),
            ],
        ),
        (
            ("Use", "Nutzen"),
            &[
                Column(
                    ("Moves standing orders", "Daueraufträge übertragen"),
                    &[APP],
                    false,
                ),
                Column(("Calls support", "Support anrufen"), &[PHONE], false),
            ],
        ),
    ],
};
