//! What the words of a header say about its column: evidence for a rating, or against it.

mod burden;

use unicode_normalization::UnicodeNormalization as _;

/// The words of a header, lower case, without punctuation and without a leading `Q7`.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Words(Vec<String>);

/// Words that say that somebody judges something; a star stands for any ending.
const JUDGING: &str = "\
    rate rated rating ratings score scores stars star sterne bewert* satisf* \
    zufried* happy happiness quality qualit* recommend* weiterempf* empfehl* \
    likely likelihood nps netpro csat ces note noten schulnote* grade grades \
    agree* zustimm* experience erlebnis easy ease effort einfach emotion mood \
    stimmung valence valenz";

/// Words of columns that are never ratings.
const NEVER: &str = "\
    adults age alter amount anzahl attendance babies bathrooms bedrooms betrag birth* \
    children click clicks code consent count country county dauer day duration \
    education bildung einkommen erwachsene etage finished flight floor floors \
    fortschritt geburts* gender geschlecht gewicht gewichtung haushalt household \
    income ip jahr kids kinder lang language lat latitude lng lon longitude menge \
    method monat month nights nächte naechte parch pclass personen plz postcode \
    postleitzahl postal progress qty quantity quartal quarter region seed seite \
    semester sex sibsp siblings sprache stückzahl stockwerk strata tag timestamp \
    version weekday week weight woche wochentag year zip zeitstempel resolution peak";

/// Those among them that may name a touchpoint.
const MET: &str = "\
    resolution flight method page seite region bathrooms bedrooms floor floors etage \
    kids kinder children menge quantity personen";

/// Words beside those that change nothing: "Age group", "Your age (in years)".
const FILLING: &str = "\
    what which is the of in your our ihr ihre s seconds sekunden years jahren group \
    gruppe level number nr user respondent location geo customer kunden type typ \
    how many wie viele im order";

/// Last words of columns that hold ids.
const IDS: &str = "\
    id ids uuid guid token lfdn lfd respnum runid responseid respondentid \
    kundennummer";

/// Headers of columns that hold ids unless they are rated.
const NAMES_OF_IDS: &str = "\
    key case serial fragebogen respondent bogen kunde customer person ticket \
    teilnehmer participant";

const PERSONAL: &str = "\
    mail email phone telephone mobile telefon telefonnummer handy handynummer \
    vorname nachname firstname lastname surname anschrift adresse address strasse \
    straße street ipaddress ip iban mailadresse emailadresse emailaddress \
    telefonnr rufnummer mobilnummer mobiltelefon handynr phonenumber cellphone \
    fullname familienname kundenname gastname username benutzername \
    nutzername patientenname kontaktname ansprechpartner ansprechpartnerin";

/// Words that say whose name it is.
const NAMED: &str = "\
    first last full your ihr family contact customer kunde kunden client guest \
    gast gastes user respondent person patient patienten participant teilnehmer";

impl Words {
    /// Reads the words of a header.
    pub(super) fn of(header: &str) -> Self {
        let mut spaced = String::with_capacity(header.len() + 8);
        let mut before = ' ';
        for c in header.nfc() {
            if c.is_uppercase() && before.is_lowercase() {
                spaced.push(' ');
            }
            spaced.push(c);
            before = c;
        }
        let words = spaced
            .to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .map(without_question_number)
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        Self(words)
    }

    /// Says whether one of the words is in the list; a star in the list stands for any ending.
    pub(super) fn hold(&self, list: &str) -> bool {
        self.0.iter().any(|word| is_in(word, list))
    }

    /// Says whether the words begin or go on with these, next to each other.
    pub(super) fn hold_phrase(&self, phrase: &[&str]) -> bool {
        self.0
            .windows(phrase.len())
            .any(|window| window.iter().zip(phrase).all(|(word, part)| word == part))
    }

    /// Counts the words.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Says whether somebody judges something here.
    pub(super) fn judge(&self) -> bool {
        self.judge_plainly() || self.hold("wie how")
    }

    /// Says the same without "how", which asks for facts as well.
    pub(super) fn judge_plainly(&self) -> bool {
        self.hold(JUDGING)
    }

    /// Returns what stands before the first level that a question names: `1 = strongly disagree`.
    pub(super) fn before_levels(&self) -> Self {
        let is_number = |word: &&String| word.bytes().all(|byte| byte.is_ascii_digit());
        let behind_its_own = self.0.iter().skip_while(is_number);
        Self(
            behind_its_own
                .take_while(|word| !is_number(word))
                .cloned()
                .collect(),
        )
    }

    /// Says whether the header names something that is never rated.
    pub(super) fn are_never_rated(&self) -> bool {
        let fills = |word: &String| is_in(word, NEVER) || is_in(word, FILLING);
        self.hold(NEVER) && self.0.iter().all(fills) || self.count_or_price()
    }

    /// Says whether words that judge elsewhere name a price, a share of answers or the most points here.
    fn count_or_price(&self) -> bool {
        const PRICED: &str = "hourly daily weekly monthly annual exchange";
        let mut pairs = self.0.iter().zip(self.0.iter().skip(1));
        // "Rate our daily service" asks for a judgement.
        let price = pairs.any(|(before, word)| is_in(before, PRICED) && word == "rate");
        let is_number = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
        let most = self.len() <= 3
            && self
                .0
                .first()
                .is_some_and(|word| is_in(word, "max maximum"))
            && self.hold("score scores points rating punkte")
            && !self.0.iter().any(is_number);
        price || most || self.name_a_share_of_answers()
    }

    /// Says whether the words are nothing but "percentage of reviews"; "Share your ratings" asks for them.
    fn name_a_share_of_answers(&self) -> bool {
        const SHARE: &str = "percent percentage share prozent anteil";
        const ANSWERS: &str =
            "reviews ratings responses answers votes bewertungen antworten stimmen";
        let asks = self.hold("your our please how wie bitte ihre ihren unser*");
        let mut pairs = self.0.iter().zip(self.0.iter().skip(1));
        let of = pairs.any(|(share, word)| is_in(share, SHARE) && is_in(word, "of der von an"));
        let last = |list: &str| self.0.last().is_some_and(|word| is_in(word, list));
        let is_noun = of || last(SHARE) || last(ANSWERS);
        is_noun && !asks && self.hold(SHARE) && self.hold(ANSWERS)
    }

    /// Says whether a header of that sort may name something people meet on their journey as well.
    pub(super) fn may_be_met(&self) -> bool {
        let fills = |word: &String| is_in(word, MET) || is_in(word, FILLING);
        let counts = self.hold("many viele") || self.hold_phrase(&["number", "of"]);
        self.hold(MET) && self.0.iter().all(fills) && !counts
    }

    /// Says whether the header names an id.
    pub(super) fn name_an_id(&self) -> bool {
        self.len() <= 3 && self.0.last().is_some_and(|word| is_in(word, IDS))
    }

    /// Says whether the header of a column without ratings may name an id: "Fragebogen", "Ticket nr".
    pub(super) fn may_name_an_id(&self) -> bool {
        let numbering = |word: &String| is_in(word, "nr no number nummer num");
        let first = self.0.first().is_some_and(|word| is_in(word, NAMES_OF_IDS));
        self.name_an_id() || first && self.0.iter().skip(1).all(numbering)
    }

    /// Says whether the header names people or how to reach them.
    pub(super) fn are_personal(&self) -> bool {
        let is_name = |word: Option<&String>| word.is_some_and(|word| word == "name");
        let name_alone = (is_name(self.0.first()) || is_name(self.0.last()))
            && (self.len() == 1 || self.hold(NAMED));
        self.len() <= 4
            && (self.hold(PERSONAL) || self.hold_phrase(&["ip", "address"]) || name_alone)
    }

    /// Says whether the header asks for words of their own.
    pub(super) fn ask_for_remarks(&self) -> bool {
        const REMARKS: &str = "\
            comment comments kommentar kommentare remark remarks bemerkung \
            bemerkungen anmerkung anmerkungen freitext freitexte verbatim verbatims";
        self.hold(REMARKS)
    }

    /// Says whether the header speaks of time.
    pub(super) fn speak_of_time(&self) -> bool {
        const TIME: &str = "\
            date datum time zeit timestamp zeitstempel submitted startdate enddate \
            submitdate startzeit fertigstellungszeit created";
        self.hold(TIME)
    }

    /// Says whether the header counts answers.
    pub(super) fn count_answers(&self) -> bool {
        const COUNTS: &str = "\
            count counts n anzahl answers antworten freq frequency häufigkeit \
            haeufigkeit responses num cnt total menge votes stimmen";
        self.len() <= 3 && self.hold(COUNTS) && !self.hold("click clicks")
    }

    /// Says whether the header names touchpoints.
    pub(super) fn name_touchpoints(&self) -> bool {
        const TOUCHPOINTS: &str = "\
            touchpoint* kontaktpunkt* step schritt station item contact stage \
            phase aspect aspekt question frage moment category kategorie bereich \
            topic thema interaction service";
        self.len() <= 3 && self.hold(TOUCHPOINTS)
    }

    /// Says whether the header weighs rows.
    pub(super) fn weigh(&self) -> bool {
        self.len() <= 2 && self.hold("weight weights gewicht gewichtung wgt")
    }

    /// Says whether the question is whether people would recommend.
    pub(super) fn recommend(&self) -> bool {
        // Several recommendations are something that a shop gives, not what people would do.
        let asks = |word: &String| {
            is_in(word, "recommend* weiterempf* empfehlen")
                && !is_in(word, "recommendations weiterempfehlungen")
        };
        self.0.iter().any(asks) || self.name_promoters() || self.hold("ltr")
    }

    /// Says whether the header names the score of promoters, which always runs from 0 to 10.
    pub(super) fn name_promoters(&self) -> bool {
        self.hold("nps netpro promoter")
    }

    /// Says whether the question is how easy something was.
    pub(super) fn speak_of_ease(&self) -> bool {
        self.hold("easy ease easily einfach leicht ces")
    }

    /// Says whether the question is how satisfied people were, whatever with.
    pub(super) fn speak_of_satisfaction(&self) -> bool {
        self.hold("satisf* zufried* happy happiness")
    }

    /// Says whether the column names somebody who may answer several times.
    pub(super) fn name_people(&self) -> bool {
        self.hold("customer* kunde* respondent* person* user* teilnehmer* participant* fragebogen")
    }

    /// Says whether the column names single answers or what they are about.
    pub(super) fn name_answers(&self) -> bool {
        self.hold("answer* antwort* response* row* zeile* ticket* order* bestell*")
    }

    /// Says whether the numbers are places in a ranking, so that 1 is best.
    pub(super) fn rank(&self) -> bool {
        let word = "rank ranks ranking ranked rang rangfolge platz platzierung";
        self.len() <= 2 && self.hold(word)
            || self.hold_phrase(&["please", "rank"])
            || self.hold_phrase(&["rank", "the"])
            || self.hold_phrase(&["rank", "of"])
    }

    /// Says whether the numbers are school grades.
    pub(super) fn grade(&self) -> bool {
        self.hold("note noten schulnote* grade grades schulnoten")
    }

    /// Says whether the numbers are points of the upper classes.
    pub(super) fn count_points(&self) -> bool {
        self.hold("notenpunkt notenpunkte")
    }

    /// Says whether the numbers are stars.
    pub(super) fn count_stars(&self) -> bool {
        self.hold("stars sterne") || self.hold_phrase(&["star", "rating"])
    }

    /// Says whether the numbers are means of what others said.
    pub(super) fn average(&self) -> bool {
        self.hold("average avg mean median durchschnitt* mittelwert ø")
    }

    /// Says whether the words are German.
    pub(super) fn are_german(&self) -> bool {
        const GERMAN: &str = "\
            der das und wie sind sie mit ihr ihre ihrer bitte frage noten \
            schulnote* bewertung datum zufriedenheit zufrieden kontaktpunkt \
            fragebogen kommentar zeitstempel weiterempf* anzahl antwort* kunde* \
            geschlecht welle wir uns ja nein keine sehr nicht gut schlecht \
            männlich weiblich zufrieden unzufrieden filiale bestellung lieferung \
            rechnung anmeldung schritt abteilung";
        // One word of a sentence may be English by chance.
        let needed = if self.len() > 4 { 2 } else { 1 };
        self.0.iter().filter(|word| is_in(word, GERMAN)).count() >= needed
    }
}

fn is_in(word: &str, list: &str) -> bool {
    list.split(' ').any(|entry| match entry.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == entry,
    })
}

/// Takes `q19` off `q19age`, and leaves `q19` itself as nothing.
fn without_question_number(word: &str) -> &str {
    let Some(rest) = word.strip_prefix('q') else {
        return word;
    };
    let bare = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    if bare.len() < rest.len() { bare } else { word }
}
