//! Reading survey files beside the window.

use std::fs;

use crate::{
    app::{
        events::Event,
        jobs::{Jobs, Slot, Ticket},
        survey::read_survey,
    },
    model::Language,
    survey::ReadingOptions,
    view::Listing,
};

#[test]
fn a_survey_file_is_read_with_its_first_rows() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("survey.csv");
    let rows: Vec<String> = (0..40)
        .map(|row| format!("R{row:02},{}\n", row % 5 + 1))
        .collect();
    fs::write(&path, format!("respondent,Checkout\n{}", rows.concat())).unwrap();
    let mut jobs = Jobs::new(egui::Context::default());
    let options = ReadingOptions::default();
    let own = path.clone();
    let post = jobs.post.clone();
    jobs.start(Slot::Survey, "survey", move |ticket| {
        let outcome = read_survey(&own, &options, Language::En, &ticket, &post);
        Event::SurveyRead(ticket, outcome)
    })
    .unwrap();
    let outcome = loop {
        match jobs.next() {
            Some(Event::SurveyRead(_, outcome)) => break outcome,
            _ => std::thread::yield_now(),
        }
    };
    let read = outcome.ok().unwrap();
    assert_eq!(read.survey.rows, 40);
    assert_eq!(read.survey.first_rows.len(), 5);
    assert_eq!(read.survey.first_rows[0], ["R00", "1"]);
}

#[test]
fn of_a_large_survey_the_first_rows_come_first() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("survey.csv");
    let row = |row: u32| format!("R{row:07},{}\n", row % 5 + 1);
    let rows: String = (0..400_000).map(row).collect();
    fs::write(&path, format!("respondent,Checkout\n{rows}")).unwrap();
    let jobs = Jobs::new(egui::Context::default());
    let options = ReadingOptions::default();
    let ticket = Ticket::default();
    let read = read_survey(&path, &options, Language::En, &ticket, &jobs.post);
    let read = read.ok().unwrap();
    assert_eq!((read.survey.rows, read.is_sample), (400_000, false));
    assert_eq!(read.path, path);
    let Some(Event::SurveyRead(_, Ok(sample))) = jobs.next() else {
        panic!("no sample")
    };
    assert!(sample.is_sample);
    assert!((1_000..10_000).contains(&sample.survey.rows));
    assert_eq!(sample.survey.first_rows, read.survey.first_rows);
}

#[test]
fn a_survey_that_is_no_ordinary_file_is_refused_and_a_reading_can_be_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let mut jobs = Jobs::new(egui::Context::default());
    let post = jobs.post.clone();
    let options = ReadingOptions::default();
    let ticket = Ticket::default();
    let refused = read_survey(folder.path(), &options, Language::De, &ticket, &post);
    assert!(refused.is_err());
    let path = folder.path().join("survey.csv");
    fs::write(&path, "respondent,Checkout\nA,1\nB,2\n").unwrap();
    let (go_on, wait) = std::sync::mpsc::channel();
    let late = post.clone();
    jobs.start(Slot::Survey, "survey", move |ticket| {
        wait.recv().unwrap();
        let outcome = read_survey(&path, &options, Language::En, &ticket, &late);
        late.send(Event::SurveyRead(ticket, outcome));
        Event::Listed(Listing::default())
    })
    .unwrap();
    jobs.give_up(Slot::Survey);
    go_on.send(()).unwrap();
    // What comes after the reading is heard, the reading itself is not.
    let heard = std::iter::repeat_with(|| {
        std::thread::yield_now();
        jobs.next()
    });
    let first = heard.flatten().next().unwrap();
    assert!(matches!(first, Event::Listed(_)));
}
