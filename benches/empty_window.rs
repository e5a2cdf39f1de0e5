//! An empty eframe window, to compare Touchline's start with: `benches/process.py`.

use eframe::{App, Frame, NativeOptions};

struct Empty;

impl App for Empty {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut Frame) {
        egui::CentralPanel::default().show(ui, |_ui| {});
    }
}

fn main() -> eframe::Result {
    eframe::run_native(
        "Empty window",
        NativeOptions::default(),
        Box::new(|_| Ok(Box::new(Empty))),
    )
}
