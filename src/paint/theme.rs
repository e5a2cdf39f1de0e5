//! Every colour of the map, for light, dark and print.
//!
//! Blue and orange mean the sign of an emotion and nothing else on the map.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the one file that makes colours"
)]

use egui::Color32;

/// Which colours.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum ThemeName {
    /// For screens and slides.
    #[default]
    Light,
    /// For dark rooms.
    Dark,
    /// For paper; holds its own in grey.
    Print,
}

impl ThemeName {
    /// All themes.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Print];

    /// Returns the colours.
    pub fn theme(self) -> &'static Theme {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
            Self::Print => &PRINT,
        }
    }
}

/// A pair of colours: an area and what stands on it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Pair {
    /// The area.
    pub fill: Color32,
    /// Marks, bars and borders on it.
    pub mark: Color32,
}

/// The five shades of an answers strip, from very unhappy to very happy.
pub type Shades = [Color32; 5];

/// The colours of the map.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Theme {
    /// Around the picture in the window.
    pub desk: Color32,
    /// The picture's background.
    pub page: Color32,
    /// The sheet and the cards.
    pub sheet: Color32,
    /// The area of the curve.
    pub plot: Color32,
    /// Running text, the measured line.
    pub ink: Color32,
    /// Secondary text, the assumed line.
    pub muted: Color32,
    /// Quiet lines.
    pub hairline: Color32,
    /// Lines between stages, borders of cards.
    pub border: Color32,
    /// The zero line.
    pub zero: Color32,
    /// The hatching of the gap.
    pub hatch: Color32,
    /// Chevrons.
    pub stage: Color32,
    /// Text on chevrons.
    pub on_stage: Color32,
    /// The moment-of-truth flag.
    pub flag: Color32,
    /// Text on the flag.
    pub on_flag: Color32,
    /// Selection and focus in the window.
    pub accent: Color32,
    /// Happy: marks and bars.
    pub positive: Color32,
    /// Unhappy: marks and bars.
    pub negative: Color32,
    /// Neither: marks.
    pub neutral: Color32,
    /// The pill of a positive gap, and its text.
    pub positive_pill: Pair,
    /// The pill of a negative gap, and its text.
    pub negative_pill: Pair,
    /// The shades of the answers.
    pub shades: Shades,
    /// Pain points.
    pub pain: Pair,
    /// Opportunities.
    pub opportunity: Pair,
    /// Highlights.
    pub highlight: Pair,
    /// Measures.
    pub measure: Pair,
    /// Thoughts.
    pub thought: Pair,
    /// Backstage work and cells of own lanes.
    pub plain: Pair,
    /// Stars, and their outline.
    pub star: Pair,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

const fn pair(fill: u32, mark: u32) -> Pair {
    Pair {
        fill: rgb(fill),
        mark: rgb(mark),
    }
}

static LIGHT: Theme = Theme {
    desk: rgb(0xF5_F6F8),
    page: rgb(0xFF_FFFF),
    sheet: rgb(0xFF_FFFF),
    plot: rgb(0xFA_FBFD),
    ink: rgb(0x1B_2430),
    muted: rgb(0x56_6272),
    hairline: rgb(0xE4_E8EE),
    border: rgb(0xC3_CBD6),
    zero: rgb(0xA3_ADBA),
    hatch: rgb(0xD5_DBE3),
    stage: rgb(0x21_406E),
    on_stage: rgb(0xFF_FFFF),
    flag: rgb(0x1B_2430),
    on_flag: rgb(0xFF_FFFF),
    accent: rgb(0x2F_6FDE),
    positive: rgb(0x2F_6FDE),
    negative: rgb(0xD2_661F),
    neutral: rgb(0x6B_7787),
    positive_pill: pair(0xCF_E0FA, 0x12_315F),
    negative_pill: pair(0xF8_CBA8, 0x5A_2606),
    shades: [
        rgb(0xD2_661F),
        rgb(0xF0_B48C),
        rgb(0xC6_CED8),
        rgb(0x9D_BDF4),
        rgb(0x2F_6FDE),
    ],
    pain: pair(0xFD_EBF0, 0xC2_255C),
    opportunity: pair(0xE8_F6EE, 0x2B_7A4B),
    highlight: pair(0xFE_F7E1, 0x9A_6B00),
    measure: pair(0xEE_F1F6, 0x3D_5273),
    thought: pair(0xF3_F5F8, 0x7D_8896),
    plain: pair(0xFF_FFFF, 0x8A_94A2),
    star: pair(0xF0_B429, 0x9A_6B00),
};

static DARK: Theme = Theme {
    desk: rgb(0x0F_1319),
    page: rgb(0x16_1B23),
    sheet: rgb(0x1C_222C),
    plot: rgb(0x20_2732),
    ink: rgb(0xE8_ECF2),
    muted: rgb(0xA4_B0C0),
    hairline: rgb(0x30_3947),
    border: rgb(0x4A_5568),
    zero: rgb(0x66_7386),
    hatch: rgb(0x3E_4A5B),
    stage: rgb(0x2F_5A9C),
    on_stage: rgb(0xFF_FFFF),
    flag: rgb(0xE8_ECF2),
    on_flag: rgb(0x16_1B23),
    accent: rgb(0x6E_A3FF),
    positive: rgb(0x6E_A3FF),
    negative: rgb(0xF2_9150),
    neutral: rgb(0x9A_A6B6),
    positive_pill: pair(0x23_3F70, 0xDD_E9FF),
    negative_pill: pair(0x6B_3A16, 0xFF_E4CF),
    shades: [
        rgb(0xF2_9150),
        rgb(0x9A_5F38),
        rgb(0x5F_6A79),
        rgb(0x3F_66A8),
        rgb(0x6E_A3FF),
    ],
    pain: pair(0x3A_1F2B, 0xF5_7FA8),
    opportunity: pair(0x1C_3428, 0x7E_D0A0),
    highlight: pair(0x35_2C14, 0xE9_BC4E),
    measure: pair(0x27_303D, 0x9F_B4D6),
    thought: pair(0x26_2D38, 0x93_9EAD),
    plain: pair(0x1C_222C, 0x7B_8796),
    star: pair(0xF0_B429, 0xF6_D27A),
};

static PRINT: Theme = Theme {
    desk: rgb(0xFF_FFFF),
    page: rgb(0xFF_FFFF),
    sheet: rgb(0xFF_FFFF),
    plot: rgb(0xFF_FFFF),
    ink: rgb(0x00_0000),
    muted: rgb(0x3D_3D3D),
    hairline: rgb(0xD6_D6D6),
    border: rgb(0x9A_9A9A),
    zero: rgb(0x7A_7A7A),
    hatch: rgb(0xBD_BDBD),
    stage: rgb(0x1C_355C),
    on_stage: rgb(0xFF_FFFF),
    flag: rgb(0x00_0000),
    on_flag: rgb(0xFF_FFFF),
    accent: rgb(0x1F_54B5),
    positive: rgb(0x1F_54B5),
    negative: rgb(0xB0_4A0C),
    neutral: rgb(0x55_5555),
    positive_pill: pair(0xFF_FFFF, 0x12_315F),
    negative_pill: pair(0xFF_FFFF, 0x7A_3206),
    shades: [
        rgb(0xB0_4A0C),
        rgb(0xE8_B48F),
        rgb(0xD2_D2D2),
        rgb(0xA9_C2EE),
        rgb(0x1F_54B5),
    ],
    pain: pair(0xFF_FFFF, 0xA0_1048),
    opportunity: pair(0xFF_FFFF, 0x1F_5E38),
    highlight: pair(0xFF_FFFF, 0x7D_5700),
    measure: pair(0xFF_FFFF, 0x2B_3C57),
    thought: pair(0xF2_F2F2, 0x6B_6B6B),
    plain: pair(0xFF_FFFF, 0x7A_7A7A),
    star: pair(0xF0_B429, 0x7D_5700),
};
