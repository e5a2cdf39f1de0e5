//! A damaged session folder: what is recovered is one of the maps that were kept, or nothing.

#![no_main]

use std::{fs, path::Path};

use libfuzzer_sys::{
    arbitrary::{Result, Unstructured},
    fuzz_target,
};
use touchline::{
    file::{Claim, Disk, Origin, RecoverySession, find_lost},
    model::JourneyMap,
};

fuzz_target!(|bytes: &[u8]| {
    // Too few bytes for the plan are no find.
    let _planned = run(&mut Unstructured::new(bytes));
});

fn run(input: &mut Unstructured<'_>) -> Result<()> {
    let sessions = tempfile::tempdir().expect("a folder");
    if input.ratio(1, 4)? {
        return found_as_it_is(sessions.path(), input);
    }
    let mut kept = vec![map(input)?];
    let origin = Origin::default();
    let begun = RecoverySession::begin(&Disk, sessions.path(), (&origin, &[]), &kept[0]);
    let mut session = begun.expect("a session");
    for _ in 0..input.int_in_range(0..=8)? {
        let next = map(input)?;
        session.keep(&next).expect("a step is kept");
        kept.push(next);
    }
    drop(session);
    let folder = fs::read_dir(sessions.path())
        .and_then(|mut folders| folders.next().expect("one session"))
        .expect("one session")
        .path();
    damage(&folder.join("journal-1.log"), input)?;
    let snapshot_is_whole = !input.ratio(1, 4)?;
    if !snapshot_is_whole {
        damage(&folder.join("snapshot-1.ron"), input)?;
    }
    let recovered = Claim::take(&folder).expect("the session is nobody's").read();
    if snapshot_is_whole {
        let recovered = recovered.expect("a whole snapshot is recovered");
        assert!(
            kept.contains(recovered.map()),
            "nobody made this map: {:?}",
            recovered.map()
        );
    }
    Ok(())
}

/// Any bytes in the files of a session.
fn found_as_it_is(sessions: &Path, input: &mut Unstructured<'_>) -> Result<()> {
    let folder = sessions.join("1-0");
    fs::create_dir(&folder).expect("a folder");
    let meta: &[u8] = if input.ratio(1, 2)? {
        b"Session(format: 1, process: 1, path: None, sha256: None)"
    } else {
        bytes(input)?
    };
    fs::write(folder.join("meta.ron"), meta).expect("a file");
    fs::write(folder.join("snapshot-1.ron"), bytes(input)?).expect("a file");
    fs::write(folder.join("journal-1.log"), bytes(input)?).expect("a file");
    let _lost = find_lost(sessions);
    Ok(())
}

fn map(input: &mut Unstructured<'_>) -> Result<JourneyMap> {
    let mut map = JourneyMap::default();
    map.header.title = input.arbitrary()?;
    map.header.scope = input.arbitrary()?;
    Ok(map)
}

fn bytes<'a>(input: &mut Unstructured<'a>) -> Result<&'a [u8]> {
    let length = input.arbitrary_len::<u8>()?;
    input.bytes(length)
}

/// Changes bytes of a file, cuts its end off, and puts something in its place.
fn damage(path: &Path, input: &mut Unstructured<'_>) -> Result<()> {
    let mut content = fs::read(path).expect("the file is there");
    for _ in 0..input.int_in_range(0..=4)? {
        if !content.is_empty() {
            let place = input.choose_index(content.len())?;
            content[place] ^= input.arbitrary::<u8>()?;
        }
    }
    content.truncate(input.int_in_range(0..=content.len())?);
    content.extend(bytes(input)?);
    fs::write(path, content).expect("the file is written");
    Ok(())
}
