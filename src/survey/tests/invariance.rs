//! The order of rows and columns, and wide or long, change no figure.

use proptest::prelude::*;

use super::*;

const NAMES: [&str; 4] = ["Finds", "Orders", "Receives", "Returns"];

/// Rows of optional scores from 1 to 5; every question is answered on all levels.
fn answers() -> impl Strategy<Value = Vec<[Option<u8>; 4]>> {
    let cell = prop_oneof![1 => Just(None), 4 => (1_u8..=5).prop_map(Some)];
    prop::collection::vec([cell.clone(), cell.clone(), cell.clone(), cell], 5..60).prop_map(
        |mut rows| {
            rows.extend((1..=5).map(|level| [Some(level); 4]));
            rows
        },
    )
}

fn text_of(cell: Option<u8>) -> String {
    cell.map(|score| score.to_string()).unwrap_or_default()
}

fn wide(rows: &[[Option<u8>; 4]], order: &[usize]) -> String {
    let line = |cells: Vec<String>| format!("{}\n", cells.join(","));
    let mut text = line(order.iter().map(|place| NAMES[*place].to_owned()).collect());
    for row in rows {
        text += &line(order.iter().map(|place| text_of(row[*place])).collect());
    }
    text
}

fn long(rows: &[[Option<u8>; 4]]) -> String {
    let mut text = "id,touchpoint,score\n".to_owned();
    for (number, row) in rows.iter().enumerate() {
        for (name, cell) in NAMES.iter().zip(row) {
            push(
                &mut text,
                format_args!("r{number},{name},{}\n", text_of(*cell)),
            );
        }
    }
    text
}

fn import(text: String) -> Vec<Option<Figures>> {
    let map = map(&[("Buy", &NAMES)]);
    let import = propose(&read_plain(text), &map, &ImportRequest::default()).unwrap();
    NAMES
        .iter()
        .map(|name| figures_at(&import, &map, name))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn the_order_of_rows_and_columns_changes_nothing(
        rows in answers(),
        order in Just(vec![0_usize, 1, 2, 3]).prop_shuffle(),
        seed in any::<u64>(),
    ) {
        let mut shuffled = rows.clone();
        fastrand::Rng::with_seed(seed).shuffle(&mut shuffled);
        prop_assert_eq!(import(wide(&rows, &[0, 1, 2, 3])), import(wide(&shuffled, &order)));
    }

    #[test]
    fn melting_a_wide_file_changes_nothing(rows in answers()) {
        prop_assert_eq!(import(wide(&rows, &[0, 1, 2, 3])), import(long(&rows)));
    }

    #[test]
    fn any_text_is_read_or_refused_but_never_panics(text in "[a-z0-9;,.\n \"äß★-]{0,300}") {
        let bytes = text.into_bytes();
        if let Ok(survey) = read(&bytes, &ReadingOptions::default(), &mut |_| ControlFlow::Continue(())) {
            for (column, _) in survey.ratings() {
                prop_assert!(column.n + column.missing + column.invalid >= survey.rows.min(1));
            }
            let _proposal = propose(&survey, &map(&[("Buy", &NAMES)]), &ImportRequest::default());
        }
    }
}
