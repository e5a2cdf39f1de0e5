//! A crowd of respondents with moods: scores are dealt so that the counts are exact and people are consistent.

/// People numbered from 0 in the order of their answers.
pub(super) struct Crowd {
    random: fastrand::Rng,
    /// How well each is disposed, 0 to 999.
    moods: Vec<u32>,
}

impl Crowd {
    pub(super) fn new(seed: u64, people: usize) -> Self {
        let mut random = fastrand::Rng::with_seed(seed);
        let moods = (0..people).map(|_| random.u32(0..1_000)).collect();
        Self { random, moods }
    }

    pub(super) fn everybody(&self) -> Vec<usize> {
        (0..self.moods.len()).collect()
    }

    /// Draws a number below `end`.
    pub(super) fn number(&mut self, end: u32) -> u32 {
        self.random.u32(0..end)
    }

    /// Draws one number below `end` per person, in rising order.
    pub(super) fn sorted_numbers(&mut self, end: u32) -> Vec<u32> {
        let mut numbers: Vec<_> = (0..self.moods.len())
            .map(|_| self.random.u32(0..end))
            .collect();
        numbers.sort_unstable();
        numbers
    }

    /// Draws `count` of the people, in random order.
    pub(super) fn some_of(&mut self, people: &[usize], count: usize) -> Vec<usize> {
        assert!(count <= people.len(), "{count} of {}", people.len());
        let mut people = people.to_vec();
        self.random.shuffle(&mut people);
        people.truncate(count);
        people
    }

    /// Deals the steps of a scale to its members, the lowest to the worst moods.
    ///
    /// `noise` is how much a mood swings; returns a step or nothing per person.
    pub(super) fn deal(
        &mut self,
        members: &[usize],
        counts: &[u64],
        noise: u32,
    ) -> Vec<Option<usize>> {
        let mut order: Vec<_> = members
            .iter()
            .map(|&person| (self.moods[person] + self.random.u32(0..noise), person))
            .collect();
        order.sort_unstable();
        let steps = counts
            .iter()
            .enumerate()
            .flat_map(|(step, &count)| std::iter::repeat_n(step, usize::try_from(count).unwrap()));
        assert_eq!(counts.iter().sum::<u64>(), members.len() as u64);
        let mut dealt = vec![None; self.moods.len()];
        for ((_, person), step) in order.into_iter().zip(steps) {
            dealt[person] = Some(step);
        }
        dealt
    }
}
