//! Chance that falls the same way every time, so that every demo tells the same story (SplitMix64).

pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// 0 up to, not including, `most`.
    pub fn below(&mut self, most: u64) -> u64 {
        self.roll() % most.max(1)
    }

    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        least + i64::try_from(self.below((most - least).unsigned_abs() + 1)).unwrap_or(0)
    }

    pub fn percent(&mut self, chance: u64) -> bool {
        self.below(100) < chance
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let place = self.below(from.len() as u64);
        usize::try_from(place).ok().and_then(|place| from.get(place))
    }
}
