//! Templates of health care and public authorities.

use crate::model::Language;

use super::{
    channels::{
        EMAIL, HOSPITAL, LETTER, OFFICE, PAPER, PHONE, PORTAL, PRACTICE, REHAB, TERMINAL,
        VIDEO_CALL, WEBSITE,
    },
    design::{Column, Design},
};

/// From the first symptom to the aftercare.
pub(super) static PATIENT_JOURNEY: Design = Design {
    language: Language::En,
    title: ("A new knee", "Ein neues Knie"),
    persona: [
        ("Margarete", "Margarete"),
        (
            "68, lives alone, her knee has hurt for two years",
            "68, lebt allein, seit zwei Jahren schmerzt das Knie",
        ),
        (
            "wants to walk to the market again",
            "will wieder zu Fuß zum Markt",
        ),
    ],
    stages: &[
        (
            ("Notice", "Bemerken"),
            &[
                Column(
                    ("Reads about symptoms", "Über Beschwerden lesen"),
                    &[WEBSITE],
                    false,
                ),
                Column(
                    ("Makes an appointment", "Termin vereinbaren"),
                    &[PHONE, PORTAL],
                    false,
                ),
            ],
        ),
        (
            ("Examine", "Untersuchen"),
            &[
                Column(
                    ("Waits in the practice", "Im Wartezimmer warten"),
                    &[PRACTICE],
                    false,
                ),
                Column(
                    ("Describes the pain", "Schmerzen schildern"),
                    &[PRACTICE],
                    true,
                ),
                Column(
                    ("Gets a referral", "Überweisung erhalten"),
                    &[PRACTICE],
                    false,
                ),
            ],
        ),
        (
            ("Decide", "Entscheiden"),
            &[
                Column(
                    ("Asks a specialist", "Fachärztlichen Rat einholen"),
                    &[PRACTICE, VIDEO_CALL],
                    false,
                ),
                Column(
                    ("Chooses a hospital", "Klinik wählen"),
                    &[WEBSITE, PHONE],
                    false,
                ),
            ],
        ),
        (
            ("Treat", "Behandeln"),
            &[
                Column(("Is admitted", "Aufgenommen werden"), &[HOSPITAL], false),
                Column(
                    ("Hears about the risks", "Über Risiken aufgeklärt werden"),
                    &[HOSPITAL],
                    true,
                ),
                Column(
                    ("Wakes up after surgery", "Nach der Operation aufwachen"),
                    &[HOSPITAL],
                    true,
                ),
                Column(
                    ("Takes the first steps", "Erste Schritte gehen"),
                    &[HOSPITAL],
                    false,
                ),
            ],
        ),
        (
            ("Recover", "Genesen"),
            &[
                Column(
                    ("Gets the discharge letter", "Entlassbrief erhalten"),
                    &[HOSPITAL, LETTER],
                    false,
                ),
                Column(("Practises in rehab", "In der Reha üben"), &[REHAB], false),
                Column(
                    ("Goes to the check-up", "Zur Nachsorge gehen"),
                    &[PRACTICE],
                    false,
                ),
            ],
        ),
    ],
};

/// Registering a new address.
pub(super) static PUBLIC_AUTHORITY: Design = Design {
    language: Language::En,
    title: ("Registering a new address", "Ummelden nach dem Umzug"),
    persona: [
        ("Elif", "Elif"),
        (
            "29, has just moved, with a baby",
            "29, gerade umgezogen, mit Baby",
        ),
        (
            "wants it done in one visit",
            "will alles mit einem Besuch erledigen",
        ),
    ],
    stages: &[
        (
            ("Inform", "Informieren"),
            &[
                Column(
                    ("Searches for the right office", "Zuständiges Amt suchen"),
                    &[WEBSITE, PHONE],
                    false,
                ),
                Column(
                    ("Reads what to bring", "Nachlesen, was mitzubringen ist"),
                    &[WEBSITE],
                    false,
                ),
            ],
        ),
        (
            ("Prepare", "Vorbereiten"),
            &[
                Column(("Books a slot", "Termin buchen"), &[WEBSITE, PHONE], false),
                Column(
                    ("Fills in the form", "Formular ausfüllen"),
                    &[WEBSITE, PAPER],
                    true,
                ),
                Column(
                    (
                        "Asks the landlord to sign",
                        "Wohnungsgeberbestätigung einholen",
                    ),
                    &[EMAIL, PAPER],
                    false,
                ),
            ],
        ),
        (
            ("Visit", "Vorsprechen"),
            &[
                Column(("Draws a number", "Nummer ziehen"), &[TERMINAL], false),
                Column(
                    ("Waits to be called", "Auf den Aufruf warten"),
                    &[OFFICE],
                    false,
                ),
                Column(
                    ("Hands in the documents", "Unterlagen vorlegen"),
                    &[OFFICE],
                    true,
                ),
                Column(
                    ("Pays the fee", "Gebühr bezahlen"),
                    &[TERMINAL, OFFICE],
                    false,
                ),
            ],
        ),
        (
            ("Receive", "Erhalten"),
            &[
                Column(
                    ("Gets the certificate", "Meldebestätigung erhalten"),
                    &[OFFICE],
                    false,
                ),
                Column(
                    ("Gets the notice by post", "Bescheid per Post erhalten"),
                    &[LETTER],
                    false,
                ),
                Column(
                    ("Has a mistake put right", "Fehler berichtigen lassen"),
                    &[PHONE, EMAIL],
                    false,
                ),
            ],
        ),
    ],
};
