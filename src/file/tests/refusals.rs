//! What a file system or another program refuses: what of it costs a save, and what is told then.

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path};

use super::{
    faults::{Failer, Failing, MAP, maps},
    memory::Memory,
};
use crate::{
    file::{
        Disk, MapFile, OnDisk, Replace, SaveError, SaveReason, SaveStep, back_up_with, drop_backup,
        on_disk, save_in_place, save_with, write,
    },
    model::random::large_map,
};

const OLD: &[u8] = b"the old version";
const NEW: &[u8] = b"the new version, which is longer";
/// As Linux numbers them.
const EPERM: i32 = 1;
const EIO: i32 = 5;
const EBUSY: i32 = 16;
const EOPNOTSUPP: i32 = 95;
/// More than the operations of a save.
const MOST: usize = 20;

/// Saves while one operation after the other fails with an error; returns why each save failed.
fn refused(error: i32) -> Vec<SaveReason> {
    let one = |at| {
        let memory = Memory::with(&maps(Some(OLD)));
        let io = Failer::new(&memory, Failing::Once(at), error);
        save_with(&io, Path::new(MAP), NEW, Replace::Unchanged(OLD))
    };
    let failed = (0..MOST).filter_map(|at| one(at).err());
    failed.map(|error| error.reason).collect()
}

fn is_about_permissions(reason: &SaveReason) -> bool {
    let step = SaveStep::Permissions;
    matches!(reason, SaveReason::System { step: at, .. } if *at == step)
}

#[test]
fn a_file_system_without_permissions_refuses_no_save() {
    for error in [EPERM, EOPNOTSUPP] {
        let reasons = refused(error);
        assert!(!reasons.iter().any(is_about_permissions), "{reasons:?}");
    }
    assert!(refused(EIO).iter().any(is_about_permissions));
}

#[test]
fn a_save_does_not_open_a_file_to_others_that_its_permissions_keep_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    // The new file is one that its owner may read and write.
    for (mode, goes_through) in [(0o600, true), (0o640, true), (0o200, false)] {
        fs::write(&path, OLD).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        let fails = |at| {
            let io = Failer::new(&Disk, Failing::Once(at), EPERM);
            let saved = save_with(&io, &path, NEW, Replace::Always);
            saved.is_err_and(|error| is_about_permissions(&error.reason))
        };
        let refused = (0..MOST).any(fails);
        assert_eq!(refused, !goes_through, "{mode:o}");
        fs::remove_file(&path).unwrap();
    }
}

#[test]
fn another_program_that_saves_in_the_folder_is_told_as_such() {
    let reasons = refused(EBUSY);
    let busy = reasons.iter().filter(|one| matches!(one, SaveReason::Busy));
    assert_eq!(busy.count(), 1, "{reasons:?}");
}

#[test]
fn a_version_of_somebody_else_is_not_called_yours() {
    let theirs: &[u8] = b"theirs";
    for at in 0..MOST {
        let memory = Memory::with(&maps(Some(theirs)));
        let io = Failer::new(&memory, Failing::Once(at), EIO);
        let saved = save_with(&io, Path::new(MAP), NEW, Replace::Unchanged(OLD));
        let SaveError { on_disk, .. } = saved.unwrap_err();
        assert_eq!(on_disk, OnDisk::Nothing, "{at}");
    }
}

#[test]
fn after_an_error_that_tells_nothing_the_file_is_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    let map = large_map(1);
    let look = || on_disk(&path, &map, None, Replace::Unchanged(OLD));
    assert_eq!(look(), OnDisk::Nothing);
    fs::write(&path, OLD).unwrap();
    assert_eq!(look(), OnDisk::Previous);
    fs::write(&path, "theirs").unwrap();
    assert_eq!(look(), OnDisk::Nothing);
    fs::write(&path, write(&map)).unwrap();
    assert_eq!(look(), OnDisk::New);
}

#[test]
fn a_backup_goes_only_while_the_file_is_still_there_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    let backup = folder.path().join("map.backup-1.ron");
    for (now, is_needed) in [(Some(OLD), false), (Some(NEW), true), (None, true)] {
        fs::write(&backup, OLD).unwrap();
        match now {
            Some(now) => fs::write(&path, now).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        drop_backup(&path, &backup);
        assert_eq!(backup.exists(), is_needed, "{now:?}");
    }
}

#[test]
fn a_backup_that_cannot_be_told_of_is_not_left() {
    let memory = Memory::with(&maps(Some(OLD)));
    for at in 0..MOST {
        let io = Failer::new(&memory, Failing::Once(at), EIO);
        let before = memory.seen();
        if back_up_with(&io, Path::new(MAP)).is_err() {
            assert_eq!(memory.seen(), before, "{at}");
        }
    }
}

#[test]
fn a_save_in_place_that_goes_through_keeps_the_old_layout_beside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    let commented = format!("// ours\n{}", write(&large_map(1)));
    fs::write(&path, &commented).unwrap();
    let own = MapFile::from_bytes(commented.clone().into_bytes()).unwrap();
    let (saved, backup) = save_in_place(&path, &large_map(2), &own, None).unwrap();
    assert_eq!(fs::read(&path).unwrap(), saved.bytes());
    assert_eq!(fs::read_to_string(backup.unwrap()).unwrap(), commented);
    // What is written has no other layout to lose.
    let (_, backup) = save_in_place(&path, &large_map(1), &saved, None).unwrap();
    assert_eq!(backup, None);
}
