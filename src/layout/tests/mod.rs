//! The promises of a layout: every row inside its card, no two labels over each other, the same line
//! breaks everywhere, and the figures at their points.

mod breaks;
mod comparison_words;
mod curve;
mod due;
mod fit;
mod fixtures;
mod hide;
mod images;
mod legend;
mod multiples;
mod overlay;
mod overview;
mod parts;
mod rows;
