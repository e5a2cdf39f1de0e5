//! What the words of a header say about something bad: complaints, effort, pain, and who took care of it.

use super::{Words, is_in};

/// Words of something that there had better be little of.
const BAD: &str = "\
    rude rudeness schmerz* pain stress stressful stressig frustration frustrating \
    frustrierend frustriert ärger ärgerlich annoyance annoying anger anxiety boredom \
    confusion unzufriedenheit dissatisfaction";

impl Words {
    /// Says whether a statement complains, so that those who agree with it are unhappy.
    pub(in crate::survey) fn complain(&self) -> bool {
        const COMPLAINTS: &str = "\
            difficult* schwierig* mühsam* umständlich* complicated kompliziert \
            frustrating frustrierend cumbersome rude unfreundlich unhöflich \
            confusing verwirrend";
        const TURNED: &str = "\
            not nicht no kein keine never nie nor weder without ohne easy einfach \
            leicht less weniger wasn isn didn";
        self.hold(COMPLAINTS) && !self.hold(TURNED) || self.complain_of_effort()
    }

    /// Says whether a statement is about effort that was spent: "It took a lot of effort".
    fn complain_of_effort(&self) -> bool {
        const SPENT: &str = "\
            lot much considerable significant high took take takes taken required \
            require requires needed had expend* spend spent viel vieler hoch hoh* \
            musste mussten kostet* erforder* nötig noetig betreiben betrieben";
        let effort = self.hold("effort aufwand") || self.speak_of_pains();
        let is_own = effort && !self.speak_of_effort_for_them();
        is_own && self.hold(SPENT) && !self.deny_effort() && !self.speak_of_ease()
    }

    /// Says whether a statement denies that there was effort: "It took little effort".
    pub(in crate::survey) fn deny_effort(&self) -> bool {
        const DENIED: &str = "\
            not no none never without little minimal hardly barely less didn doesn wasn isn \
            nicht kein keine keinen ohne wenig weniger kaum gering* niedrig*";
        let asks = self.hold("how wie welch* what which high hoch hoher");
        !asks && self.speak_of_effort() && self.hold(DENIED)
    }

    /// Says whether the question is how much effort something took, so that low is good.
    pub(in crate::survey) fn speak_of_effort(&self) -> bool {
        let effort = self.hold("effort aufwand aufwändig") || self.speak_of_pains();
        let is_own = effort && !self.speak_of_effort_for_them();
        is_own || self.hold("difficult* schwierig* mühsam")
    }

    /// Says whether somebody had to take pains; those that staff take are none.
    fn speak_of_pains(&self) -> bool {
        self.hold("mühe muehe") && !self.hold("gab gaben geben gibt gegeben")
    }

    /// Says whether somebody else made the effort: "The staff put a lot of effort into helping me".
    fn speak_of_effort_for_them(&self) -> bool {
        const STAFF: &str = "staff team teams they mitarbeit* employee* agent* crew";
        const OWN: [&[&str]; 13] = [
            &["i", "had"],
            &["i", "have"],
            &["i", "needed"],
            &["i", "put"],
            &["we", "had"],
            &["it", "took"],
            &["it", "take"],
            &["made", "me"],
            &["make", "me"],
            &["makes", "me"],
            &["ich", "musste"],
            &["musste", "ich"],
            &["ich", "habe"],
        ];
        let is_effort = |word: &&String| is_in(word, "effort aufwand mühe muehe");
        let before = self.0.iter().take_while(|word| !is_effort(word));
        let before = Self(before.cloned().collect());
        let by_staff = before.hold(STAFF)
            || before.hold_phrase(&["das", "personal"])
            || before.hold_phrase(&["unser", "personal"]);
        let is_given = self.hold("put made make makes invest*");
        let is_own = self.hold("you") || OWN.iter().any(|phrase| self.hold_phrase(phrase));
        (by_staff || is_given) && !is_own
    }

    /// Says whether low is good because there had better be little of what the header names.
    pub(in crate::survey) fn name_something_bad(&self) -> bool {
        const DENIED: &str =
            "free frei relief relieve* reduc* reduz* without ohne no not kein keine";
        // How somebody deals with something bad is good or not, like any service.
        const CARED_FOR: &str = "\
            manag* control* handl* deal* dealt treat* help* serious* care cared caring \
            our unser* therap* behandl* umgang ernst kontroll* linder* bewältig*";
        let asked = self.before_levels();
        let is_cared_for = asked.hold(CARED_FOR)
            || asked.hold_phrase(&["how", "well"])
            || asked.hold_phrase(&["wie", "gut"]);
        self.hold(BAD) && !asked.hold(DENIED) && (!is_cared_for || asked.ask_how_bad())
    }

    /// Says whether something bad is all that the header names: "Pain" may mean how it was treated.
    pub(in crate::survey) fn only_name_something_bad(&self) -> bool {
        let asked = self.before_levels();
        let is_bare = |word: &String| is_in(word, BAD) || is_in(word, "the your and die ihre und");
        asked.hold(BAD) && asked.0.iter().all(is_bare)
    }

    /// Says whether the question is how bad it was: "How stressful was ...", "How much pain ...".
    fn ask_how_bad(&self) -> bool {
        let asks = |word: &String| is_in(word, "how wie much viel viele stark starke");
        let mut pairs = self.0.iter().zip(self.0.iter().skip(1));
        pairs.any(|(before, word)| asks(before) && is_in(word, BAD))
    }
}
