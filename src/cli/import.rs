//! `import`: the answers of a survey file become a feedback set of a map.

use std::path::Path;

use crate::{
    edit::{EditError, apply},
    file::{self, save_map},
    model::{Distribution, IdSource, JourneyMap, Target},
    survey::{
        Created, Import, Match, Purpose, Recipe, Survey, as_last_time, create, propose,
        write_recipe,
    },
};

use super::{
    args::ImportArguments,
    check::counted,
    curve::find_set,
    failure::Failure,
    import_json::report,
    input::{self, Told},
    new::seed_of_this_moment,
    output::{Outcome, json, note, tell},
    survey::{issues, unfit},
    table::{Side, Table},
    target::{is_same_file, refuse_early, refuse_loss, save_in_place},
};

/// What a recipe must not replace.
const MAP: &str = "the map";

/// Imports a survey file, or says what must be decided before.
pub(super) fn run(arguments: &ImportArguments) -> Result<Outcome, Failure> {
    let in_place = is_same_file(&arguments.map, &arguments.out.path);
    refuse(arguments, in_place)?;
    let file = input::open_map(&arguments.map)?;
    let Told {
        survey,
        recipe: mut decided,
        mut lost,
    } = read(arguments, file.map())?;
    if let Some(failure) = unfit(&arguments.file, &survey) {
        return Err(failure);
    }
    lost.extend(decided.keep_rated(&survey));
    decided.find_made(&survey, file.map());
    lost.extend(decided.keep_targets(file.map()));
    let request = decided.beneath(arguments.request());
    let seed = arguments.seed.unwrap_or_else(seed_of_this_moment);
    let created = create(
        &survey,
        file.map(),
        &request,
        arguments.unmatched(),
        &mut IdSource::seeded(seed),
    )?;
    let map = with_created(file.map(), &created)?;
    let import = propose(&survey, &map, &created.request)?;
    tell(&story(&map, &survey, &created, &import));
    for one in &lost {
        note(one);
    }

    let out = arguments.out.path.as_path();
    let written = match import.edit() {
        None => None,
        Some(edit) => {
            let changed = apply(&map, &edit)?;
            let recipe = arguments.write_recipe.as_deref().map(|path| {
                let recipe = Recipe::of(&decided.options, &request, &survey, file.map());
                Ok::<_, Failure>((path, text(path, &recipe)?))
            });
            let recipe = recipe.transpose()?;
            if in_place {
                save_in_place(out, &file, &changed, &file)?;
            } else {
                save_map(out, &changed, None, arguments.out.replace())?;
            }
            note(&format_args!("wrote {}", out.display()));
            if let Some((path, text)) = recipe {
                // Now that the map is there, every way to it is known.
                refuse_loss(path, &[(out, MAP)])?;
                file::save(path, text.as_bytes(), arguments.out.replace())?;
                note(&format_args!("wrote {}", path.display()));
            }
            Some(out)
        }
    };
    let result = if arguments.json {
        json(&report((&map, &survey), &created, &import, &lost, written))?
    } else {
        String::new()
    };
    Ok(Outcome {
        result,
        verdict: unsaid(&import).map(Failure::Undecided),
    })
}

/// Refuses targets that are there or would cost a file that is read, before work is spent.
fn refuse(arguments: &ImportArguments, in_place: bool) -> Result<(), Failure> {
    let out = &arguments.out;
    let mut kept = vec![(arguments.file.as_path(), "the survey file")];
    let recipe = arguments.reading.recipe.as_deref();
    kept.extend(recipe.map(|recipe| (recipe, "the recipe that is read")));
    if !in_place {
        refuse_loss(&out.path, &kept)?;
        out.refuse_early()?;
    }
    if let Some(path) = &arguments.write_recipe {
        kept.extend([(arguments.map.as_path(), MAP), (out.path.as_path(), MAP)]);
        refuse_loss(path, &kept)?;
        refuse_early(path, out.force)?;
    }
    Ok(())
}

/// Reads the survey file as the arguments, their recipe and the earlier feedback say, and returns what these decide.
fn read(arguments: &ImportArguments, map: &JourneyMap) -> Result<Told, Failure> {
    let like = arguments.like.as_deref();
    let like = like.map(|wanted| find_set(map, wanted)).transpose()?;
    let told = input::read_as_told(Purpose::Import, &arguments.file, &arguments.reading)?;
    let Some(set) = like else {
        return Ok(told);
    };
    let Told {
        survey,
        recipe,
        mut lost,
    } = told;
    let (before, _) = as_last_time(set, &survey, map);
    let options = recipe.options.clone().over(before.options.clone());
    let survey = if options == recipe.options {
        survey
    } else {
        input::read_survey(Purpose::Import, &arguments.file, &options)?
    };
    // What the values of a touchpoint column are is known only now.
    let (mut like, of_like) = as_last_time(set, &survey, map);
    like.options = before.options;
    lost.extend(of_like);
    Ok(Told {
        survey,
        recipe: recipe.over(like),
        lost,
    })
}

/// Returns the text of a recipe with the decisions.
fn text(path: &Path, recipe: &Recipe) -> Result<String, Failure> {
    write_recipe(recipe).map_err(|source| Failure::Recipe {
        path: path.to_owned(),
        source,
    })
}

/// Says what the file does not say and nobody has told.
fn unsaid(import: &Import) -> Option<String> {
    let all = import.undecided.len();
    let best = ends_asked_for(import);
    let in_columns = |n: usize| match n {
        1 => String::new(),
        n => format!(" in {n} columns"),
    };
    let unsaid = match (best, all - best) {
        (0, 0) => return None,
        (best, 0) => format!("which value is the best{}", in_columns(best)),
        (0, orders) => format!("the order of the labels{}", in_columns(orders)),
        (best, orders) => format!(
            "which value is the best{}, nor the order of the labels{}",
            in_columns(best),
            in_columns(orders)
        ),
    };
    Some(format!("the file does not say {unsaid}"))
}

/// Counts the columns whose best end is asked for.
fn ends_asked_for(import: &Import) -> usize {
    let questions = import.undecided.iter();
    questions.filter(|one| one.labels.is_empty()).count()
}

/// Adds the new touchpoints to a map.
fn with_created(map: &JourneyMap, created: &Created) -> Result<JourneyMap, EditError> {
    let edits = created.edits();
    edits
        .iter()
        .try_fold(map.clone(), |map, edit| apply(&map, edit))
}

/// Tells what was found: matches, new touchpoints and those without answers, issues, questions.
fn story(map: &JourneyMap, survey: &Survey, created: &Created, import: &Import) -> String {
    let parts = [
        matches(map, import),
        new_touchpoints(created),
        without_answers(map, import),
        small_parts(import),
        issues(&import.issues, &survey.columns),
        questions(import),
        replaced(map, import),
    ];
    parts.concat()
}

fn new_touchpoints(created: &Created) -> String {
    let new = created.touchpoints.iter();
    let names: Vec<&str> = new.map(|(name, _)| name.as_str()).collect();
    if names.is_empty() {
        return String::new();
    }
    let count = counted(names.len(), "new touchpoint");
    format!("\n{count} without a stage: {}\n", names.join(", "))
}

fn without_answers(map: &JourneyMap, import: &Import) -> String {
    let names: Vec<&str> = import
        .unmatched_touchpoints
        .iter()
        .filter_map(|id| Some(map.place(id)?.touchpoint.name.as_str()))
        .collect();
    if names.is_empty() {
        return String::new();
    }
    let count = counted(names.len(), "touchpoint");
    format!("\n{count} without answers: {}\n", names.join(", "))
}

fn small_parts(import: &Import) -> String {
    let Some(small) = import.small_parts else {
        return String::new();
    };
    let of = |n: u64, part: &str| {
        let line = format!(
            "\n{} of {part} with fewer than 5 at a touchpoint are kept together as \"other\"\n",
            counted(n as usize, "answer")
        );
        Some(line).filter(|_| n > 0).unwrap_or_default()
    };
    [of(small.segments, "segments"), of(small.waves, "waves")].concat()
}

fn replaced(map: &JourneyMap, import: &Import) -> String {
    let old = import.replaces.as_ref().and_then(|id| map.feedback_set(id));
    old.map_or_else(String::new, |old| {
        format!("\nreplaces the feedback {:?}\n", old.label)
    })
}

fn matches(map: &JourneyMap, import: &Import) -> String {
    let mut table = Table::new(&[
        ("in the file", Side::Left),
        ("n", Side::Right),
        ("in the map", Side::Left),
        ("confidence", Side::Right),
        ("note", Side::Left),
    ]);
    for (found, target) in import.matches.iter().zip(&import.set.targets) {
        let n = target.distribution(None, None).map_or(0, Distribution::n);
        table.row([
            found.source.clone(),
            n.to_string(),
            name(map, &found.target),
            confidence(found),
            found
                .note
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
        ]);
    }
    table.text(0)
}

fn confidence(found: &Match) -> String {
    if found.by_hand {
        return "by hand".to_owned();
    }
    if found.target == Target::Unassigned && found.note.is_none() {
        return String::new();
    }
    format!("{:.0} %", found.confidence * 100.0)
}

/// Names a target as people know it.
fn name(map: &JourneyMap, target: &Target) -> String {
    match target {
        Target::Touchpoint(id) => map.place(id).map_or_else(
            || id.to_string(),
            |place| match place.stage {
                Some(stage) => format!("{}/{}", stage.name, place.touchpoint.name),
                None => place.touchpoint.name.clone(),
            },
        ),
        Target::Stage(id) => map.stage(id).map_or_else(
            || id.to_string(),
            |stage| format!("the stage {}", stage.name),
        ),
        Target::Journey => "the journey".to_owned(),
        Target::Unassigned => "(unassigned)".to_owned(),
        Target::Unknown(text) => text.clone(),
    }
}

fn questions(import: &Import) -> String {
    let questions = import.undecided.iter();
    let mut lines: Vec<String> = questions.map(|one| format!("\n{one}\n")).collect();
    if ends_asked_for(import) > 1 {
        let all = "\nall at once: --column \"*:direction=low\" or --column \"*:direction=high\"\n";
        lines.push(all.to_owned());
    }
    lines.concat()
}
