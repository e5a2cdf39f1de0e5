//! The window's settings, read leniently: what is damaged has its default.

use std::path::PathBuf;

use super::{
    Problem, ProblemKind,
    expected::Expected,
    fields::Fields,
    leaf,
    log::{Log, excerpt},
    tree,
};
use crate::{
    file::{KeptOrder, MAX_ORDERS, MAX_RECENT, Settings, settings::DEFAULT_PERCENT, words::Word},
    model::{Extra, Known, Severity},
};

/// Reads settings, and says what was wrong first.
pub(in crate::file) fn read_settings(text: &str) -> (Settings, Option<Problem>) {
    let mut log = Log::new(text);
    let settings = match tree::tree(text) {
        Ok(tree) => {
            for (at, fault) in tree.faults {
                log.error(at, "", ProblemKind::Syntax(fault));
            }
            settings(&mut log, &tree.root)
        }
        Err((at, limit)) => {
            log.error(at, "", ProblemKind::TooMuch(limit));
            None
        }
    };
    let problems = log.finish(None, None).problems;
    let first = problems
        .into_iter()
        .find(|problem| problem.severity == Severity::Error);
    (settings.unwrap_or_default(), first)
}

fn settings<'a>(log: &mut Log<'a>, root: &tree::Node<'a>) -> Option<Settings> {
    const EXPECTED: Expected = Expected::Written("Settings(...)");
    if let tree::Kind::Struct { name, .. } = root.kind
        && !matches!(name, "" | "Settings")
    {
        // The fields of another document would be kept as those of a newer version.
        log.error(root.at, "", leaf::wrong_type(root, EXPECTED));
        return None;
    }
    let mut fields = Fields::of(log, root, EXPECTED)?;
    let mut newer = Extra::default();
    let language = known(log, &mut fields, "language", &mut newer);
    let theme = known(log, &mut fields, "theme", &mut newer);
    let renderer = known(log, &mut fields, "renderer", &mut newer);
    let percent = fields.read(log, "interface_percent", |node| {
        let percent = leaf::count(node)?;
        let fits = (80..=200).contains(&percent);
        fits.then_some(percent)
            .ok_or_else(|| ProblemKind::Count(excerpt(node.raw)))
    });
    let outline_hidden = fields.read(log, "outline_hidden", leaf::flag);
    let inspector_hidden = fields.read(log, "inspector_hidden", leaf::flag);
    let recent = fields.leaves(log, "recent", |node| leaf::text(node).map(String::from));
    let mut label_orders = fields.parts(log, "label_orders", kept_order);
    label_orders.truncate(MAX_ORDERS);
    let mut extra = fields.extra(log);
    extra.0.append(&mut newer.0);
    Some(Settings {
        language,
        theme: theme.unwrap_or_default(),
        interface_percent: percent.unwrap_or(DEFAULT_PERCENT),
        outline_hidden: outline_hidden.unwrap_or(false),
        inspector_hidden: inspector_hidden.unwrap_or(false),
        renderer,
        recent: recent
            .into_iter()
            .take(MAX_RECENT)
            .map(PathBuf::from)
            .collect(),
        label_orders,
        extra,
    })
}

fn kept_order<'a>(log: &mut Log<'a>, node: &tree::Node<'a>) -> Option<KeptOrder> {
    const EXPECTED: Expected = Expected::Written("2 to 11 labels in order");
    let mut fields = Fields::of(log, node, EXPECTED)?;
    let labels = fields.leaves(log, "labels", |node| leaf::text(node).map(String::from));
    let missing = fields.leaves(log, "missing", |node| leaf::text(node).map(String::from));
    let date = fields.date(log, "date");
    fields.no_extra(log);
    let order = KeptOrder::new(labels, missing, date);
    if order.is_none() {
        log.error(node.at, "label_orders", leaf::wrong_type(node, EXPECTED));
    }
    order
}

/// Takes a value of a fixed list; one of a newer version is kept beside the default.
fn known<'a, T: Word>(
    log: &mut Log<'a>,
    fields: &mut Fields<'_, 'a>,
    name: &'static str,
    newer: &mut Extra,
) -> Option<T> {
    match fields.word(log, name)? {
        Known::Is(value) => Some(value),
        Known::Unknown(text) => {
            newer.0.push((name.to_owned(), text));
            None
        }
    }
}
