//! Recipes on the disk, without a window.

use super::*;

#[test]
fn a_recipe_is_written_read_and_never_replaced_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hotel.recipe");
    let text = "(format: 1, asked: \"guests\")";
    write(&path, text, false, Language::En).unwrap();
    assert_eq!(read(&path, Language::En).unwrap().asked, "guests");
    let refused = write(&path, "(format: 1)", false, Language::En).unwrap_err();
    assert!(refused.contains("hotel.recipe"), "{refused}");
    assert_eq!(read(&path, Language::En).unwrap().asked, "guests");
    write(&path, "(format: 1)", true, Language::En).unwrap();
    assert_eq!(read(&path, Language::En).unwrap(), Recipe::default());
}

#[test]
fn what_is_no_recipe_is_told_in_the_language_of_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hotel.recipe");
    write(&path, "(format: 1, shpae: \"long\")", false, Language::De).unwrap();
    let [english, german] = [Language::En, Language::De].map(|one| read(&path, one).unwrap_err());
    assert!(english.contains("did you mean “shape”?"), "{english}");
    assert!(german.contains("gemeint"), "{german}");
    std::fs::write(&path, [0xff_u8, 0xfe, 0x00]).unwrap();
    assert!(read(&path, Language::En).unwrap_err().contains("text"));
    assert!(read(folder.path(), Language::En).is_err());
}
