//! All usual sets, in groups that are made only when a label speaks their words: most columns name other things.

use std::sync::{LazyLock, OnceLock};

use super::{
    dictionary::{Dictionary, Explanation, Label, best},
    english, german,
    ladder::{Adverbs, Poles},
    list::List,
    normal::normal,
    phrases,
    set::Set,
    signs,
};

/// The usual sets of both languages.
pub(super) struct Library {
    groups: Vec<Group>,
}

/// Sets that share their words.
struct Group {
    /// One of these stands in at least one label of a column that has such a set; none where that is unsure.
    marks: Vec<String>,
    make: Box<dyn Fn() -> Vec<Set> + Send + Sync>,
    made: OnceLock<Dictionary>,
}

impl Group {
    fn new(marks: &[&str], make: impl Fn() -> Vec<Set> + Send + Sync + 'static) -> Self {
        Self {
            marks: marks.iter().map(|mark| normal(mark)).collect(),
            make: Box::new(make),
            made: OnceLock::new(),
        }
    }

    fn of_poles(poles: &'static Poles, adverbs: &'static Adverbs) -> Self {
        Self::new(&poles.words(), move || poles.sets(adverbs))
    }

    fn may_know(&self, form: &str) -> bool {
        self.marks.is_empty() || self.marks.iter().any(|mark| form.contains(mark.as_str()))
    }

    fn dictionary(&self) -> &Dictionary {
        self.made.get_or_init(|| Dictionary::new((self.make)()))
    }
}

impl Library {
    /// Returns the usual sets.
    pub(super) fn usual() -> &'static Self {
        static USUAL: LazyLock<Library> = LazyLock::new(Library::new);
        &USUAL
    }

    fn new() -> Self {
        let mut groups = vec![Group::of_poles(&english::AGREEMENT, &english::AGREEING)];
        let english = english::POLES.iter();
        groups.extend(english.map(|poles| Group::of_poles(poles, &english::ADVERBS)));
        let german = german::POLES.iter();
        groups.extend(german.map(|poles| Group::of_poles(poles, &german::ADVERBS)));
        for (marks, make) in phrases::GROUPS {
            groups.push(Group::new(marks, make));
        }
        groups.push(Group::new(&[], || {
            let lists = [english::LISTS, german::LISTS, signs::LISTS];
            lists.into_iter().flatten().map(List::set).collect()
        }));
        Self { groups }
    }

    /// Says whether a set has this spelling, in the form in which labels are compared.
    pub(super) fn knows(&self, form: &str) -> bool {
        self.groups
            .iter()
            .any(|group| group.may_know(form) && group.dictionary().knows(form))
    }

    /// Returns the one set that explains all labels best; none if no set does, or two do so differently.
    pub(super) fn explain(&self, labels: &[Label]) -> Option<Explanation<'_>> {
        let forms = || labels.iter().flat_map(|label| &label.forms);
        let near = self
            .groups
            .iter()
            .filter(|group| forms().any(|form| group.may_know(form)));
        best(
            near.flat_map(|group| group.dictionary().explanations(labels))
                .collect(),
        )
    }

    /// Returns all sets.
    #[cfg(test)]
    pub(super) fn sets(&self) -> impl Iterator<Item = &Set> {
        self.groups
            .iter()
            .flat_map(|group| group.dictionary().sets())
    }
}
