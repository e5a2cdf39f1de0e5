//! Settings survive, and damage costs only what is damaged.

use std::path::{Path, PathBuf};

use crate::{
    file::{KeptOrder, MAX_ORDERS, MAX_RECENT, Renderer, Settings, ThemeChoice},
    model::{Date, Extra, Language},
};

fn order(labels: &[&str]) -> KeptOrder {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let day = Date::new(2026, 5, 12).ok();
    KeptOrder::new(texts(labels), texts(&["weiß nicht"]), day).unwrap()
}

fn settings() -> Settings {
    Settings {
        language: Some(Language::De),
        theme: ThemeChoice::Dark,
        interface_percent: 150,
        outline_hidden: true,
        inspector_hidden: true,
        renderer: Some(Renderer::Glow),
        recent: vec![
            PathBuf::from("/maps/Grüße \"1\".ron"),
            PathBuf::from("C:\\maps\\b.ron"),
        ],
        label_orders: vec![order(&["mau", "so lala", "\"dufte\""])],
        extra: Extra(vec![("sound".to_owned(), "Off".to_owned())]),
    }
}

#[test]
fn settings_come_back_from_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.ron");
    settings().save(&path).unwrap();
    let (again, note) = Settings::load(&path);
    assert_eq!(again, settings());
    assert!(note.is_none());
}

#[test]
fn the_first_start_has_defaults_and_no_note() {
    let (settings, note) = Settings::load(Path::new("/nowhere/settings.ron"));
    assert_eq!(settings, Settings::default());
    assert!(note.is_none());
}

#[test]
fn damage_costs_only_what_is_damaged() {
    let text = "Settings(language: De, interface_percent: 900, theme: Dark)";
    let (settings, note) = Settings::from_bytes(text.as_bytes());
    assert_eq!(settings.language, Some(Language::De));
    assert_eq!(settings.theme, ThemeChoice::Dark);
    assert_eq!(settings.interface_percent, 100);
    let note = note.unwrap().to_string();
    assert!(note.contains("line 1, column 43"), "{note}");
    let (settings, note) = Settings::from_bytes(&[0; 20]);
    assert_eq!(settings, Settings::default());
    assert!(note.unwrap().to_string().contains("damaged"));
}

#[test]
fn a_value_of_a_newer_version_is_kept_until_another_is_chosen() {
    let (mut settings, note) = Settings::from_bytes(b"(theme: Sepia, recent: [\"a\"])");
    assert!(note.is_none());
    assert_eq!(settings.theme, ThemeChoice::System);
    assert!(settings.to_ron().contains("  theme: Sepia,\n"));
    settings.theme = ThemeChoice::Light;
    assert!(settings.to_ron().contains("  theme: Light,\n"));
    assert!(!settings.to_ron().contains("Sepia"));
}

#[test]
fn recent_files_are_few_and_each_is_listed_once() {
    let mut settings = Settings::default();
    for number in 0..20 {
        settings.remember(Path::new(&format!("{number}.ron")));
    }
    settings.remember(Path::new("12.ron"));
    assert_eq!(settings.recent.len(), MAX_RECENT);
    assert_eq!(settings.recent[0], Path::new("12.ron"));
    assert_eq!(settings.recent[1], Path::new("19.ron"));
}

#[test]
fn a_change_is_made_in_what_another_window_has_written() {
    let before = settings();
    let mut there = settings();
    there.remember(Path::new("theirs.ron"));
    there.interface_percent = 125;
    let mut after = before.clone();
    after.remember(Path::new("ours.ron"));
    after.remember(Path::new("C:\\maps\\b.ron"));
    after.theme = ThemeChoice::Light;
    let merged = after.merged(&before, there.clone());
    let recent = ["C:\\maps\\b.ron", "ours.ron", "theirs.ron"].map(PathBuf::from);
    assert_eq!(merged.recent[..3], recent);
    assert_eq!(merged.recent.len(), 4, "none is listed twice");
    assert_eq!(merged.interface_percent, 125);
    assert_eq!(merged.theme, ThemeChoice::Light);
    assert_eq!(before.merged(&before, there.clone()), there);
}

#[test]
fn orders_of_labels_are_few_and_the_latest_of_the_same_labels_counts() {
    let mut orders = Vec::new();
    for number in 0..=MAX_ORDERS {
        order(&["low", &number.to_string()]).put_first(&mut orders);
    }
    assert_eq!(orders.len(), MAX_ORDERS);
    order(&["7", "LOW"]).put_first(&mut orders);
    assert_eq!(orders.len(), MAX_ORDERS);
    assert_eq!(orders[0].labels(), ["7", "LOW"]);
    assert!(KeptOrder::new(vec!["alone".to_owned()], Vec::new(), None).is_none());
    assert!(KeptOrder::new(vec![String::new(); 12], Vec::new(), None).is_none());
}

#[test]
fn an_order_that_is_none_costs_only_itself() {
    let text =
        "(label_orders: [(labels: [\"a\"]), (labels: [\"b\", \"c\"], date: \"2026-05-12\")])";
    let (settings, note) = Settings::from_bytes(text.as_bytes());
    let kept = settings.label_orders.as_slice();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].labels(), ["b", "c"]);
    assert_eq!(kept[0].date(), Date::new(2026, 5, 12).ok());
    let note = note.unwrap().to_string();
    assert!(note.contains("2 to 11 labels"), "{note}");
}

#[test]
fn two_windows_remember_the_orders_of_both() {
    let before = settings();
    let mut there = before.clone();
    order(&["flop", "top"]).put_first(&mut there.label_orders);
    let mut after = before.clone();
    order(&["kalt", "lau", "warm"]).put_first(&mut after.label_orders);
    let merged = after.merged(&before, there);
    let first: Vec<&str> = merged
        .label_orders
        .iter()
        .map(|order| order.labels()[0].as_str())
        .collect();
    assert_eq!(first, ["kalt", "flop", "mau"]);
}
