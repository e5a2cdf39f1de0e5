//! The window's settings.

use super::{text::quoted, writer::Writer};
use crate::{
    file::{KeptOrder, Settings, ThemeChoice},
    model::Known,
};

/// Writes settings; what has its default is left out.
pub(in crate::file) fn write_settings(settings: &Settings) -> String {
    let Settings {
        language,
        theme,
        interface_percent,
        outline_hidden,
        inspector_hidden,
        renderer,
        recent,
        label_orders,
        extra,
    } = settings;
    let mut writer = Writer::default();
    writer.root("Settings", |writer| {
        if let Some(language) = language {
            writer.word("language", &Known::Is(*language));
        }
        if *theme != ThemeChoice::default() {
            writer.word("theme", &Known::Is(*theme));
        }
        if *interface_percent != Settings::default().interface_percent {
            writer.raw("interface_percent", &interface_percent.to_string());
        }
        if *outline_hidden {
            writer.raw("outline_hidden", "true");
        }
        if *inspector_hidden {
            writer.raw("inspector_hidden", "true");
        }
        if let Some(renderer) = renderer {
            writer.word("renderer", &Known::Is(*renderer));
        }
        // A path that is no Unicode text cannot be written as one, and is not remembered.
        let recent = recent.iter().filter_map(|path| path.to_str());
        writer.lines("recent", recent.map(quoted));
        writer.parts("label_orders", label_orders, kept_order);
        // A newer version's value gives way to one that was chosen here.
        for (name, value) in &extra.0 {
            let chosen = match name.as_str() {
                "language" => language.is_some(),
                "theme" => *theme != ThemeChoice::default(),
                "renderer" => renderer.is_some(),
                _ => false,
            };
            if !chosen {
                writer.raw(name, value);
            }
        }
    });
    writer.finish()
}

fn kept_order(writer: &mut Writer, order: &KeptOrder) {
    let lines = |texts: &[String]| texts.iter().map(|text| quoted(text)).collect::<Vec<_>>();
    writer.lines("labels", lines(order.labels()));
    writer.lines("missing", lines(order.missing()));
    writer.date("date", order.date());
}
