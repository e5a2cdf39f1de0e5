//! Header rows of the tools, and names that no two columns share.

use super::*;

#[track_caller]
fn check(text: &str, header_rows: u8, source: Option<&str>, names: &[&str]) -> Header {
    let (dialect, header) = detected(text.as_bytes());
    assert_eq!(header.names, names);
    assert_eq!((dialect.header_rows, header.source), (header_rows, source));
    header
}

#[test]
fn qualtrics_has_three_rows() {
    for import_id in [r#""{""ImportId"":""Q1""}""#, "{'ImportId': 'Q1'}"] {
        let text = format!(
            "StartDate,Q1\nStart,\"How was\r\nit?\"\n{import_id},{import_id}\n2025-01-01,4\n"
        );
        let header = check(&text, 3, Some("Qualtrics"), &["StartDate", "Q1"]);
        assert_eq!(header.questions, ["Start", "How was it?"]);
        assert_eq!(
            column(&counted(text.as_bytes(), &Plan::default()).0, 1),
            "4=1"
        );
    }
}

#[test]
fn legacy_qualtrics_has_two_rows() {
    let text = "V1,V2,Q1,\nResponseID,ResponseSet,How was it?,\nR_1,Default,4,\n";
    let header = check(text, 2, Some("Qualtrics"), &["V1", "V2", "Q1", "Column 4"]);
    assert_eq!(header.questions[2], "How was it?");
}

#[test]
fn survey_monkey_joins_question_and_item() {
    let text = "Respondent ID,How satisfied are you with,,Why?\n\
                ,Store,Website,Open-Ended Response\n\
                1,Very satisfied,Satisfied,good\n";
    let names = [
        "Respondent ID",
        "How satisfied are you with — Store",
        "How satisfied are you with — Website",
        "Why?",
    ];
    let header = check(text, 2, Some("SurveyMonkey"), &names);
    assert_eq!(header.questions[2], "How satisfied are you with");
}

#[test]
fn question_blocks_without_a_tool_are_joined() {
    let text = "Wie zufrieden?;;;Warum?\nLaden;Netz;Telefon;Grund\n1;2;3;darum\n2;2;1;so\n";
    let names = [
        "Wie zufrieden? — Laden",
        "Wie zufrieden? — Netz",
        "Wie zufrieden? — Telefon",
        "Warum? — Grund",
    ];
    check(text, 2, None, &names);
}

#[test]
fn a_cell_that_spans_both_header_rows_is_a_whole_name() {
    let text = "Nr;Wie zufrieden?;;;Warum?\n;Laden;Netz;Telefon;\n1;1;2;3;darum\n2;2;2;1;so\n";
    let names = [
        "Nr",
        "Wie zufrieden? — Laden",
        "Wie zufrieden? — Netz",
        "Wie zufrieden? — Telefon",
        "Warum?",
    ];
    check(text, 2, None, &names);
}

#[test]
fn a_first_answer_below_nameless_columns_is_no_second_header_row() {
    for first in ["Ulm,good,app,yes,", "Ulm,good,app,yes,nice"] {
        let text =
            format!("Shop,Checkout,,,Remark\n{first}\nBonn,good,web,yes,\nUlm,bad,web,no,\n");
        let names = ["Shop", "Checkout", "Column 3", "Column 4", "Remark"];
        check(&text, 1, None, &names);
    }
}

#[test]
fn the_name_of_a_choice_may_recur_where_it_was_ticked() {
    let text = "Nr;Which ones?;;;Why?\n;Shop;Web;Phone;\n1;Shop;;Phone;so\n2;;Web;;\n";
    let names = [
        "Nr",
        "Which ones? — Shop",
        "Which ones? — Web",
        "Which ones? — Phone",
        "Why?",
    ];
    check(text, 2, None, &names);
}

#[test]
fn sosci_labels_are_questions() {
    let names = ["CASE", "SERIAL", "REF", "QUESTNNR", "AB01_01"];
    let one = "CASE\tSERIAL\tREF\tQUESTNNR\tAB01_01\n1\t\t\tbase\t4\n";
    check(one, 1, Some("SoSci Survey"), &names);
    let two = "CASE\tSERIAL\tREF\tQUESTNNR\tAB01_01\nNummer\tCode\tReferenz\tBogen\tKasse\n1\t\t\tbase\t4\n";
    let header = check(two, 2, Some("SoSci Survey"), &names);
    assert_eq!(header.questions[4], "Kasse");
}

#[test]
fn tools_are_named_only_where_certain() {
    let google = "Timestamp,Note\n2019/10/01 12:38:43 PM GMT+8,4\n";
    check(google, 1, Some("Google Forms"), &["Timestamp", "Note"]);
    check(
        "Timestamp,Note\n2019-10-01,4\n",
        1,
        None,
        &["Timestamp", "Note"],
    );
    let product = "tester,duration,quality\nA,152,5\nB,32,4\n";
    check(product, 1, None, &["tester", "duration", "quality"]);
    let unipark = "lfdn,duration,quality\n1,152,5\n2,32,4\n";
    assert_eq!(detected(unipark.as_bytes()).1.source, Some("Unipark"));
    let typeform = "#,How?,Start Date (UTC),Submit Date (UTC),Network ID\na,4,b,c,d\n";
    assert_eq!(detected(typeform.as_bytes()).1.source, Some("Typeform"));
    let lime =
        "\"Antwort ID\",\"Datum Abgeschickt\",\"Letzte Seite\",\"Note\"\n\"1\",\"\",\"2\",\"3\"\n";
    assert_eq!(detected(lime.as_bytes()).1.source, Some("LimeSurvey"));
    let forms = "ID;Startzeit;Fertigstellungszeit;E-Mail;Name;Note\n1;;;anonymous;;4\n";
    assert_eq!(detected(forms.as_bytes()).1.source, Some("Microsoft Forms"));
}

#[test]
fn one_header_row_of_texts_stays_one() {
    check(
        "Channel,Opinion\nStore,good\nWeb,bad\n",
        1,
        None,
        &["Channel", "Opinion"],
    );
}

#[test]
fn names_are_unique_by_position() {
    let names = [
        "Score",
        "Score (2)",
        "Score (3)",
        "Column 4",
        "Column 5",
        "Score (2) (2)",
    ];
    let header = check(
        "Score,Score (2),Score,,Column 5,Score (2)\n1,2,3,4,5,6\n",
        1,
        None,
        &names,
    );
    assert_eq!(header.duplicates, [2, 5]);
    let header = check(
        "Column 2,,a\n1,2,3\n",
        1,
        None,
        &["Column 2", "Column 2 (2)", "a"],
    );
    assert_eq!(header.duplicates, [] as [usize; 0]);
}

#[test]
fn an_unclosed_quote_in_the_header_is_text() {
    let (dialect, header) = detected(b"\"Kanal;Note\nLaden;1\nNetz;2\n");
    assert_eq!((dialect.quoting, dialect.delimiter), (false, b';'));
    assert_eq!(header.names, ["\"Kanal", "Note"]);
}
