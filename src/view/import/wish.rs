//! What can be wished for of an import, and who does it.

use std::path::PathBuf;

use egui::Context;

use super::RecipeWish;
use crate::{
    file::KeptOrder,
    view::{Effect, Window},
};

/// A wish that concerns the import of a survey file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ImportWish {
    /// Import a file.
    From(PathBuf),
    /// Read the file again, as the dialog says.
    Read,
    /// Give up reading the file.
    StopReading,
    /// Read the comments that the dialog is about to show; give up reading them where it shows none.
    ReadComments,
    /// Import as the dialog shows it.
    Finish,
    /// Remember labels that were put in order.
    KeepOrder(KeptOrder),
    /// Keep the decisions of the dialog, or use some again.
    Recipe(RecipeWish),
}

impl Window {
    /// Does what is the window's own of an import, and returns what the outermost layer has to do.
    pub(in crate::view) fn perform_import(
        &mut self,
        ctx: &Context,
        wish: ImportWish,
    ) -> Option<Effect> {
        match wish {
            ImportWish::From(path) => Some(self.import_from(path)),
            ImportWish::Read => self.read_survey(),
            ImportWish::StopReading => Some(self.stop_reading()),
            ImportWish::ReadComments => self.read_comments(),
            ImportWish::Finish => {
                self.import(ctx);
                None
            }
            ImportWish::KeepOrder(order) => Some(self.keep_order(order)),
            ImportWish::Recipe(wish) => self.recipe(wish),
        }
    }
}
