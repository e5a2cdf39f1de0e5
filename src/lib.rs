//! Touchline draws customer journey maps with two curves: what the team *assumed* its customers feel
//! at every touchpoint, and what customers *said* in a survey.
//!
//! # Map of the code
//!
//! One folder per layer; imports point one way, and a test holds them to it.
//!
//! | layer | what it owns | what it must not know |
//! |---|---|---|
//! | [`model`] | the document as a plain value: [`model::JourneyMap`] and its parts | everything else |
//! | [`stats`] | figures of a distribution, intervals, emotion, gaps: [`stats::curve`] | words, pictures, files |
//! | [`edit`] | the only way to change a map: [`edit::Edit`], [`edit::Document`] with undo | surveys, pictures, files |
//! | [`survey`] | a survey file to a proposed edit: [`survey::read`], [`survey::propose`] | pictures, files on disk |
//! | [`merge`] | what differs between two maps, and the three-way merge: [`merge::differences`], [`merge::merge`] | words, pictures, files |
//! | [`lang`] | words, numbers and dates in English and German | everything but [`model`] and [`merge`] |
//! | [`layout`] | where everything of a picture goes: [`layout::layout`] | colours, cameras, windows |
//! | [`paint`] | what it looks like: [`paint::map`] turns a layout into egui shapes | line breaks, windows |
//! | [`export`] | shapes to SVG, and from that to PNG and PDF | journey maps beyond their picture |
//! | [`mod@file`] | RON on disk: reading with every problem named, atomic saving, recovery, settings; pictures that are added | surveys, how a map looks |
//! | [`cli`] | the headless commands | windows |
//! | `view` | egui functions: state in, actions out (feature `gui`) | files, threads, dialogs |
//! | `app` | the window itself, workers, dialogs (feature `gui`) | |
//!
//! # What holds everywhere
//!
//! * The model has no floats, so that equal maps are equal, undo is exact and files are canonical.
//! * Derived facts (curves, means, gaps) are functions and never stored.
//! * There is one piece of code that draws a map; window and export read the shapes it yields.
//! * Only `file`, `cli` and `app` touch the file system, the clock or the environment.
//! * Reading foreign data yields the data and a list of issues; nothing is guessed silently.
//!
//! Deliberately absent: an async runtime, a database, a network, telemetry, hand-written undo.

#[cfg(feature = "gui")]
pub mod app;
pub mod cli;
pub mod edit;
pub mod export;
pub mod file;
pub mod lang;
pub mod layout;
pub mod merge;
pub mod model;
pub mod paint;
pub mod stats;
pub mod survey;
#[cfg(feature = "gui")]
pub mod view;
