//! The channels of the templates: name, medium and who serves.

use crate::model::ServedBy;

use super::design::{Way, analogue, digital};

const HUMAN: &[ServedBy] = &[ServedBy::Human];
const SELF_SERVICE: &[ServedBy] = &[ServedBy::SelfService];
const BOT: &[ServedBy] = &[ServedBy::Bot];
const BOT_THEN_HUMAN: &[ServedBy] = &[ServedBy::Bot, ServedBy::Human];

pub(super) const APP: Way = digital(("App", "App"), SELF_SERVICE);
pub(super) const AT_HOME: Way = analogue(("At home", "Zu Hause"), HUMAN);
pub(super) const AUTOMATIC_EMAIL: Way = digital(("E-mail", "E-Mail"), SELF_SERVICE);
pub(super) const BRANCH: Way = analogue(("Branch", "Filiale"), HUMAN);
pub(super) const CATERING: Way = analogue(("Catering", "Verpflegung"), HUMAN);
pub(super) const CHAT: Way = digital(("Chat", "Chat"), BOT_THEN_HUMAN);
pub(super) const CHATBOT: Way = digital(("Chat", "Chat"), BOT);
pub(super) const DESK: Way = analogue(("Welcome desk", "Empfang"), HUMAN);
pub(super) const DEVICE: Way = digital(("Device", "Gerät"), SELF_SERVICE);
pub(super) const EMAIL: Way = digital(("E-mail", "E-Mail"), HUMAN);
pub(super) const HOSPITAL: Way = analogue(("Hospital", "Klinik"), HUMAN);
pub(super) const INVOICE: Way = digital(("Invoice", "Rechnung"), SELF_SERVICE);
pub(super) const LETTER: Way = analogue(("Letter", "Brief"), HUMAN);
pub(super) const MEETING: Way = analogue(("Meeting", "Besprechung"), HUMAN);
pub(super) const OFFICE: Way = analogue(("Office", "Amt"), HUMAN);
pub(super) const PAPER: Way = analogue(("Paper", "Papier"), SELF_SERVICE);
pub(super) const PHONE: Way = analogue(("Phone", "Telefon"), HUMAN);
pub(super) const PLANT: Way = analogue(("Plant", "Werk"), HUMAN);
pub(super) const PORTAL: Way = digital(("Portal", "Portal"), SELF_SERVICE);
pub(super) const PRACTICE: Way = analogue(("Practice", "Praxis"), HUMAN);
pub(super) const PRODUCT: Way = digital(("Product", "Produkt"), SELF_SERVICE);
pub(super) const REHAB: Way = analogue(("Rehab centre", "Rehazentrum"), HUMAN);
pub(super) const REVIEW_SITE: Way = digital(("Review site", "Bewertungsportal"), SELF_SERVICE);
pub(super) const ROOM: Way = analogue(("Seminar room", "Seminarraum"), HUMAN);
pub(super) const SMS: Way = digital(("Text message", "SMS"), SELF_SERVICE);
pub(super) const SOCIAL_MEDIA: Way = digital(("Social media", "Social Media"), SELF_SERVICE);
pub(super) const STAGE: Way = analogue(("Main stage", "Hauptbühne"), HUMAN);
pub(super) const STAND: Way = analogue(("Stand", "Messestand"), HUMAN);
pub(super) const STREAM: Way = digital(("Live stream", "Livestream"), SELF_SERVICE);
pub(super) const STREET: Way = analogue(("On the way", "Unterwegs"), SELF_SERVICE);
pub(super) const TERMINAL: Way = digital(("Terminal", "Automat"), SELF_SERVICE);
pub(super) const TRADE_FAIR: Way = analogue(("Trade fair", "Messe"), HUMAN);
pub(super) const VIDEO_CALL: Way = digital(("Video call", "Videoanruf"), HUMAN);
pub(super) const VOICE_MENU: Way = analogue(("Phone", "Telefon"), BOT);
pub(super) const WEBSITE: Way = digital(("Website", "Website"), SELF_SERVICE);
