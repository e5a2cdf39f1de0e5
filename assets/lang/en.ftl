# The words of Touchline in English.
# A no-break space stands before every percent sign; quotation marks and apostrophes are curly.

## Lanes

lane-touchpoint = Touchpoint
lane-images = Pictures
lane-thoughts = Thoughts
lane-pain-points = Pain points
lane-highlights = Highlights
lane-opportunities = Opportunities
lane-measures = Measures
lane-emotion = Emotion
lane-answers = Answers
lane-answers-on = Answers { $scale }
lane-grades-on = Grades { $scale }
lane-backstage = Backstage
unsorted = Unsorted

## The map's header

untitled = Untitled journey
state-current = Current state
state-future = Future state
header-persona = Persona: { $persona }
header-scope = Scope: { $scope }
header-team = Team of { $people }
header-team-of = Team of { $people } ({ $who })
header-team-names = Team: { $who }
header-evidence = Evidence: { $evidence }
header-nps = Would recommend: NPS { $nps } (95 %: { $low } … { $high }; n { $n })
header-nps-few = Would recommend: n < 5
header-journey = The journey as a whole: { $figure } (95 %: { $interval }; n { $n })

## Cards

moment-of-truth = Moment of truth
moment-of-truth-short = MoT
impact-of = impact { $level }
effort-of = effort { $level }
measure-planned = planned
measure-in-progress = in progress
measure-done = done
measure-dropped = dropped
measure-due = due { $date }
medium-digital = digital
medium-analogue = analogue
served-by-human = human
served-by-self-service = self-service
served-by-bot = bot
evidence-assumed = assumed
evidence-observed = observed
evidence-measured = measured

## Scales, and figures in their units

scale-stars = Stars
scale-levels = Levels
scale-ease = Ease
scale-recommend = Recommendation
scale-grades = School grades
scale-percent = Percent
scale-slider = Slider
scale-faces = Faces
scale-thumbs = Thumbs
scale-other = Score
# A figure always shows its decimals, and a number with decimals is plural: "1.0 stars".
figure-stars = { $value } stars
figure-grade = grade { $value }
figure-of = { $value } of { $best }
figure-n = n { $n }
figure-interval = 95 %: { $interval }
figure-weighted = weighted; effective n { $n }
figure-median = median { $value }
figure-csat = CSAT { $share } ({ $interval })
figure-top-two = top two { $share } ({ $interval })
figure-easy = easy for { $share } ({ $interval })

## How much a point can bear

tier-none = no answers
tier-hidden = n < 5
tier-few = 5–9 answers
tier-tentative = tentative
two-camps = two camps
all-gave = all gave { $score }

## Why a rating is missing

not-asked = not asked
no-answer = no answer
dont-know = don’t know
empty-cell = empty
missing-code = code { $code }

## The two curves and the gap between them

customers-verdict = Customers’ verdict
our-estimate = Our estimate
estimate-question = How many stars would our customers give here?
before-data = before the data
after-data = revised after seeing the data
curve-measured = Measured curve (outside view)
curve-assumed = Assumed curve (inside view)
experience-gap = Experience gap
gap-worse = Worse than we thought
gap-better = Better than we thought
gap-none = as we thought
gap-more = and { $n } more
gap-largest = the largest on this map
gap-stars-less = { $size } stars less than we thought
gap-stars-more = { $size } stars more than we thought
gap-points-less = { $size } points lower on the emotion scale than we thought
gap-points-more = { $size } points higher on the emotion scale than we thought
gap-line-stars-less = { $touchpoint }: customers give { $size } stars less than we thought (95 %: { $interval }; n { $n })
gap-line-stars-more = { $touchpoint }: customers give { $size } stars more than we thought (95 %: { $interval }; n { $n })
gap-line-points-less = { $touchpoint }: { $size } points lower on the emotion scale than we thought (95 %: { $interval }; n { $n })
gap-line-points-more = { $touchpoint }: { $size } points higher on the emotion scale than we thought (95 %: { $interval }; n { $n })

## Comparing two measured means

compared-stars-lower = { $size } stars lower than “{ $other }”
compared-stars-higher = { $size } stars higher than “{ $other }”
compared-points-lower = { $size } points lower on the emotion scale than “{ $other }”
compared-points-higher = { $size } points higher on the emotion scale than “{ $other }”
compared-equal = no different from “{ $other }”
compared-real = { $difference }; that is hardly chance
compared-chance = { $difference }; that may be chance
compared-same = same people, n { $n }
compared-different = different people
compared-unknown = as if different people
compared-with-care = Compare with care: different { $reasons }.

## The legend

legend-mean = Customers: mean of { $scale }, bars = 95 % interval (sampling error only).
legend-mean-grades = Customers: mean of the school grades { $scale } ({ $best } is best), bars = 95 % interval (sampling error only).
legend-mean-low-is-best = Customers: mean of { $scale } (low is good), bars = 95 % interval (sampling error only).
legend-mean-mixed = Customers: mean on each question’s own scale, drawn as emotion, bars = 95 % interval (sampling error only).
legend-ease = The question is about ease, not satisfaction.
legend-question = Question: “{ $question }”.
legend-questions-differ = Not all touchpoints were asked with the same wording.
legend-field-time = Field time: { $dates }.
legend-field-since = Field time: since { $date }.
legend-field-until = Field time: until { $date }.
legend-field-unknown = The field time is unknown.
legend-answered = { $people } of { $invited } asked answered ({ $share }).
legend-invited = { $invited ->
    [one] { $invited } person was asked.
   *[other] { $invited } people were asked.
}
legend-ratings = { $ratings ->
    [one] { $ratings } rating
   *[other] { $ratings } ratings
} from { $people ->
    [one] { $people } person.
   *[other] { $people } people.
}
legend-ratings-alone = { $ratings ->
    [one] { $ratings } rating.
   *[other] { $ratings } ratings.
}
legend-asked = Who was asked: { $who }.
legend-mode = How they were asked: { $mode }.
legend-weighted = The answers are weighted.
legend-rows-left-out = { $rows ->
    [one] { $rows } row of the file was left out.
   *[other] { $rows } rows of the file were left out.
}
legend-not-known = Not known: { $facts }.
not-known-question = the wording of the question
not-known-asked = who was asked
not-known-mode = how people were asked
not-known-mode-too = how
not-known-when = when people were asked
not-known-when-too = when
not-known-invited = how many were asked
not-known-people = how many answered
not-known-estimators = the number of people
not-known-estimate-date = the date
legend-no-feedback = No feedback yet: the map shows only our estimate.
legend-hidden = Customers’ verdict is hidden: the picture shows only our estimate.
legend-estimate = Our estimate: { $parts }.
legend-revised = { $estimates ->
    [one] { $estimates } estimate was revised after seeing the data; the gap uses the earlier one.
   *[other] { $estimates } estimates were revised after seeing the data; the gap uses the earlier ones.
}
legend-lines = Lines guide the eye; answers exist only at the marks.
legend-later-touchpoints = Later touchpoints are rated only by those who got there.
legend-break = Where answers cannot be compared, the line breaks and the marker changes: different { $reasons }.
break-wording = question wording
break-scale = scale
break-period = period
break-mode = mode of asking
break-group = group
legend-clamped = Bars that would leave the scale are cut off at its end and marked there.
legend-two-camps = Double arrow: two camps, with fewer answers in between.
legend-hollow = Hollow mark: fewer than 5 answers, so no figure.
legend-dashed = Dashed bar: 5–9 answers.
legend-tentative = Tentative: 10–29 answers.
legend-strips = Strips: how often each answer was given.

## Sets that are overlaid on the measured curve

overlaid-feedback = Overlaid feedback
legend-overlay = Overlaid ({ $marks }): “{ $label }”, means drawn as emotion (scale: { $scale }), without bars; a difference from the measured curve may be chance.
overlay-triangles = triangles
overlay-squares = squares
overlay-triangles-down = triangles pointing down
overlay-pentagons = pentagons
overlay-long-dashes = long dashes
overlay-short-dashes = short dashes
overlay-thin-line = thin line
overlay-grades = school grades { $scale }, { $best } is best
overlay-low-is-best = { $scale }, low is good
overlay-scales = each question’s own
overlay-break = This line breaks where answers cannot be compared: different { $reasons }.

## Segments and waves

shown-part = Shown: { $part }
part-other = other (put together)
part-merged = too few alone
legend-merged = Too few alone: answers, if there are any, were put together with those of others.
legend-segments = Each picture shows the answers of one segment; a difference between pictures may be chance.
legend-waves = Each picture shows the answers of one wave; a difference between pictures may be chance.
all-answers = All answers
all-waves = All waves
segment-shown = Segment shown
wave-shown = Wave shown
segments-beside = One curve each
waves-beside = Compare with wave
waves-hint = Show a single wave to be told what has changed.
all-overlaid = all answers overlaid
legend-overlay-part = Overlaid ({ $marks }): { $part }, of the same feedback, without bars; a difference from the measured curve may be chance.
change-counts = n { $now } against { $then }
change-unknown = not compared with “{ $other }”: it takes at least 10 answers each time, not all the same
segments-none = The shown feedback has no segments; an import makes them of a segment column.
waves-none = The shown feedback has no waves; an import makes them of a wave column.
command-next-segment = Show the next segment
tip-next-segment = Draw the measured curve for one segment after the other, then for all answers
command-next-wave = Show the next wave
tip-next-wave = Draw the measured curve for one wave after the other, then for all waves
command-side-by-side = Segments or waves side by side
tip-side-by-side = Show a small emotion curve for each segment, or for each wave
side-by-side-how = The same touchpoints and the same scale in every picture; the dotted line is our estimate.
segments-side-by-side = Segments side by side
waves-side-by-side = Waves side by side

## Counts with their nouns

count-stages = { $n ->
    [one] { $n } stage
   *[other] { $n } stages
}
count-touchpoints = { $n ->
    [one] { $n } touchpoint
   *[other] { $n } touchpoints
}
count-cards = { $n ->
    [one] { $n } card
   *[other] { $n } cards
}
count-lanes = { $n ->
    [one] { $n } lane
   *[other] { $n } lanes
}
count-notes = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
count-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
ratings-from-people = { $ratings ->
    [one] { $ratings } rating
   *[other] { $ratings } ratings
} from { $people ->
    [one] { $people } person
   *[other] { $people } people
}
ratings-people-unknown = { $ratings ->
    [one] { $ratings } rating, number of people unknown
   *[other] { $ratings } ratings, number of people unknown
}
list-and = and

## Menus and commands

menu-file = File
menu-edit = Edit
menu-view = View
menu-help = Help
command-open = Open…
command-open-recent = Open recent
command-export = Export…
command-copy-picture = Copy picture
command-quit = Quit
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-zoom-whole = 100 %
command-fit = Fit
command-outline = Outline
command-language = Language
command-theme = Theme
command-size = Interface size ({ $percent } %)
command-palette = Command palette…
command-shortcuts = Keyboard shortcuts
command-about = About Touchline
command-open-path = Open by path…
command-paste = Paste
command-close-map = Close map
tip-open = Choose a journey map and open it
tip-open-path = Type the path of a journey map
tip-paste = Paste what was copied: parts of a map, a list, a block of a spreadsheet; a whole map or the path of one is opened
tip-close-map = Go back to the start screen
tip-export = Save a picture for slides or print
tip-copy-picture = Put a picture of the map on the clipboard
tip-quit = Close the window
tip-zoom-in = Show the map larger
tip-zoom-out = Show the map smaller
tip-zoom-whole = Show the map at its own size
tip-fit = Show the whole map
tip-outline = Show or hide the list of stages and touchpoints
tip-theme = Change the colours of window and map
tip-language = Change the language of window and map
tip-size = Change the size of menus and texts; the zoom of the map is another thing
tip-palette = Find a command by its name
tip-shortcuts = Show what the keys and the mouse do
tip-about = Version, licences and fonts
language-english = English
language-german = Deutsch
theme-light = Light
theme-dark = Dark
theme-print = Print
size-larger = Larger interface
size-smaller = Smaller interface
size-whole = Interface at 100 %
theme-system = As the system
palette-hint = Type a command
palette-nothing = No command has this name
recent-nothing = Nothing opened yet
mouse-title = Mouse and touch
mouse-pan = Move the map
mouse-pan-how = { $space }+drag, middle drag or scroll
mouse-zoom = Zoom at the pointer
mouse-zoom-how = { $ctrl } and scroll, or pinch
mouse-figures = See the figures of a touchpoint
mouse-figures-how = Point at its column, or press the arrow keys
key-ctrl = Ctrl
key-shift = Shift
key-backspace = Backspace
key-delete = Delete
key-end = End
key-enter = Enter
key-escape = Escape
key-home = Home
key-space = Space
keys-map = On the map
keys-go = Move the selection
keys-ends = First and last touchpoint
keys-nothing = Select nothing
keys-typing = While typing
keys-next = Next touchpoint
keys-lane = Next lane, lane before
keys-break = Break the line
keys-stars = Stars for the touchpoint
outline-empty = No stages yet
outline-fold = Collapse { $name }
outline-unfold = Expand { $name }
mouse-outline = Sort and rename in the outline
mouse-outline-how = Drag or Alt+arrows; double click or F2
unnamed = unnamed
canvas-name = Journey map: { $title }
problem-at = Line { $line }, column { $column }: { $message }
problems-more = and { $n } more
drop-others = One map is open at a time. Not opened: { $files }
drop-other-surveys = One survey is imported at a time. Not imported: { $files }
csv-copy = Copy the command
paste-nothing = The clipboard holds neither a journey map nor the path of a map or survey.
settings-not-saved = Settings last only until the window closes: { $reason }
not-kept = No recovery copies can be kept, so please save often: { $reason }
version-not-kept = The version that gave way could not be kept in the version history; while this map is open, undo may bring it back: { $reason }
about-version = Touchline { $version }
about-idea = Customer journey maps with two curves, honestly drawn: what we thought, and what customers said.
about-licence = Free software under the MIT licence or the Apache licence 2.0, as you like.
about-fonts = With the font Inter under the SIL Open Font License 1.1.
about-promise = No account, no network, no telemetry: your maps stay on this computer.
cancel = Cancel
close = Close

## The welcome screen

welcome-title = Open a map
welcome-samples = Samples
welcome-recent = Recent maps
welcome-drop = Drop a .ron file here
sample-shop = Online shop: first order
sample-hotel = Hotel: a weekend by the lake (in German)
sample-bank = Bank account: from the first look to the first payment
drop-hint = Drop a map to open it, a survey to import it
paste-hint = { $keys } opens the map whose path you copied
loading = Opening { $file }…

## The status line

status-saved = saved
status-not-saved = not saved
status-no-feedback = no feedback
status-zoom = Zoom

## Keys and screen readers

command-next-part = Next part of the window
command-previous-part = Previous part of the window
tip-part = Go with the keyboard from the map to outline, inspector and menus
spoken-how = The arrow keys go over the map, Enter edits, 1 to 5 give stars
spoken-stage = Stage { $n } of { $count }: { $name }
spoken-point = Emotion at { $touchpoint }

## The export dialog

export-title = Export
export-format = Format
export-view = View
export-view-map = Map
export-view-curve = Curve
export-fit = Page
export-fit-free = Free
export-scale = Scale
export-size = { $w } × { $h } px
export-preview = Preview
export-do = Export
export-running = Drawing the picture…
export-done = Exported: { $file }
export-too-large = The picture would be too large. The largest scale for this map is { $scale }.
export-largest = Use { $scale }
export-sharp = Sharp at every size
export-exists = { $file } already exists.
export-replace = Replace
export-lacks = The font has no { $characters }. Please change the text: nothing was written.
copy-done = Picture copied

## The path dialog

path-file-name = File name
path-open = Open
path-recent-folders = Recent folders
path-hint = A folder, or the whole path of a .ron file
path-nothing = Nothing here has this name
path-maps = Journey map

## Errors: opening a file

error-start = It could not be started ({ $reason }); close other programs first.
error-at = { $path }: { $message }
open-missing = { $path } does not exist; check its name and folder.
open-not-a-file = { $path } is { $kind }, not a file; choose a file.
open-unreadable = { $path } cannot be read ({ $reason }); check its permissions and the medium.
open-too-large = { $path } has more than { $limit } bytes, the most that is read; choose another file.
entry-file = a file
entry-folder = a folder
entry-pipe = a pipe
entry-device = a device
entry-system = a file of the system, which may never end
entry-other = something else

## What the system refuses, in brackets inside a sentence

system-missing = not found
system-forbidden = permission denied
system-exists = something of this name is in the way
system-not-a-folder = a part of the path is no folder
system-bad-name = the name is not allowed
system-full = no space is left
system-read-only = the medium is read-only
system-busy = another program is using it
system-unreachable = the network does not answer
system-exhausted = the computer has no more memory or threads
system-says = the system says “{ $what }”

## What is no map

read-empty = The file is empty (0 bytes), damage typical of a full disk or a power cut; open a backup.
read-blank = The file holds no map, only white space or comments; open a backup.
read-all-nul = The file consists of { $n ->
    [one] { $n } NUL byte
   *[other] { $n } NUL bytes
}, damage typical of a power cut; open a backup.
read-too-large = The file has { $n } bytes, a map has at most { $limit }; choose another file.
read-foreign = This is { $kind }, not a journey map; { $advice }.
read-not-text = The byte { $byte } is no UTF-8 text, so the file is damaged or not a journey map; open a backup.
read-not-encoded = The file begins like { $encoding } text, but is damaged; open a backup.
read-no-map = This is not a journey map; choose another file.
foreign-png = a PNG image
foreign-jpeg = a JPEG image
foreign-gif = a GIF image
foreign-image = an image (WebP, BMP, TIFF, HEIC)
foreign-pdf = a PDF document
foreign-office = an old Office document or workbook
foreign-zip = a zip archive (workbooks and office documents are such archives too)
foreign-gzip = a gzip archive
foreign-json = a JSON document
foreign-markup = an XML, HTML or SVG document
foreign-binary = a binary file (it holds NUL bytes)
foreign-csv = a table (CSV)
foreign-text = a text
advice-survey = import it into a map as a survey
advice-workbook = if it is a workbook with a survey, import it into a map; else choose another file
advice-backup = choose another file, or open a backup if it was a map
advice-other-file = choose another file

## What else is worth saying about a file

notice-newer-format = A newer Touchline wrote this map in format { $format }; what this one does not know is kept.
notice-nul-tail = { $n ->
    [one] { $n } NUL byte
   *[other] { $n } NUL bytes
} followed the map, damage typical of a power cut; the map itself is whole if no problem is listed.
notice-byte-order-mark = The file began with a byte order mark, which a save removes.
notice-encoding = The file was encoded as { $encoding }; a save writes UTF-8.
settings-unreadable = { $reason } The settings start afresh.
settings-not-settings = The settings were damaged and start afresh. { $reason }
settings-damaged = Some settings were damaged and start afresh. { $reason }

## Brackets, commas and quotes of a map’s file, and its limits

fault-missing-comma = A comma is missing here; add it.
fault-missing-value = A value is missing here; add it.
fault-unexpected = “{ $sign }” does not belong here; remove it or complete what it begins.
fault-wrong-bracket = Found “{ $found }” where “{ $wanted }” should close the part; check the brackets before it.
fault-truncated = The file is truncated: it ends inside the part that begins in line { $line }; what stands before its end was read.
fault-unclosed-text = This text has no closing quote and was left out; add the quote.
fault-unclosed-comment = This comment has no closing */; what stands before it was read.
fault-trailing-text = Something follows the end of the map; remove it.
limit-bytes = The map has more than { $limit } bytes of text, the most that is read; split it or remove pictures.
limit-depth = More than { $limit } brackets are nested here, the most that is read; no journey map needs as many, remove this part.
limit-elements = The map has more than { $limit } list elements, the most that is read; split it.
limit-fields = The map has more than { $limit } fields, the most that is read; split it.
limit-unknown = The map has more than { $limit } unknown fields, the most that is kept; update Touchline.
limit-errors = The map has more than { $limit } errors, so it was not read; mend those above or open a backup.

## Problems of a map’s file

problem-merge-conflict = This is a merge-conflict marker; solve the conflict in your version control, then open the file again.
problem-other-document = This is a RON document of { $name }, not a journey map; choose another file.
problem-other-format = This is a RON document of something else, not a journey map; choose another file.
problem-no-format = The field “format” is missing, so this may be no journey map; a map starts with JourneyMap(format: 1, …
problem-bad-format = { $value } is no format number; write format: 1.
problem-newer-reader = This map needs a Touchline that reads format { $needed }, this one reads format { $own }; update Touchline.
problem-missing-field = The field “{ $field }” is missing, so this part was left out; add it.
problem-repeated-field = The field “{ $field }” is given twice, only the first was read; remove one.
problem-unknown-field = The field “{ $field }” is unknown and is kept as it stands.
problem-lost-field = The field “{ $field }” is unknown and is lost when the map is changed and saved.
problem-unknown-value = The value { $value } is unknown and is kept as it stands.
problem-suggestion = Did you mean “{ $near }”?
problem-nameless-value = This value has no name and was left out; write name: value.
problem-wrong-type = Expected: { $expected }, found: { $found }; it was left out, correct it.
problem-not-ron = This is not valid RON (“{ $reason }”); it was left out, correct it.
problem-id-empty = An id must not be empty; this part was left out, give it an id.
problem-id-too-long = An id has at most 64 characters, this one has { $n }; this part was left out, shorten its id.
problem-id-character = An id has only letters, digits, - and _; this one has “{ $sign }”; this part was left out, change its id.
problem-date = “{ $value }” is no date and was left out; write it as { $example }.
problem-number = { $value } is not a number that can be kept exactly and was left out; write it as 4.5, with at most { $decimals } decimals.
problem-count = { $value } is not a count and was left out; write a whole number from 0.
problem-level = { $value } is not between 1 and 5 and was left out; write a whole number from 1 to 5.
problem-rating-off-the-scale = { $value } stars is off the scale and was left out; a rating is from 1.0 to 5.0.
problem-rating-between = { $value } stars is not on a half star and was left out; write 4.0 or 4.5.
problem-repeated-entry = { $entry } is listed twice, only the first was read; add the two together.
problem-image-data = The bytes of this picture are damaged (“{ $reason }”), it was left out; add the picture again.
problem-image-too-large = This picture has { $n } bytes and was left out; a picture has at most { $limit }, make it smaller.
problem-images-too-large = The pictures up to here have more than { $limit } bytes together, this one was left out; remove some.
problem-duplicate-id = The id “{ $id }” ({ $part }) is used twice; this one was read as “{ $fresh }”, give it another id.
problem-more = { $n ->
    [one] { $n } more problem is not listed; mend those above first.
   *[other] { $n } more problems are not listed; mend those above first.
}
flaw-duplicate-id = The id “{ $id }” ({ $part }) is used twice; give one of them another id.
flaw-dangling-reference = “{ $field }” names “{ $id }”, which is nowhere in the map; the reference was left out, correct it.
flaw-empty-scale = The scale of “{ $source }” has no length, so its answers were left out; its max must be above its min.
flaw-off-the-scale = The score { $score } lies outside the scale of “{ $source }” and was left out; widen the scale or mend the score.
flaw-two-leads = A second question leads the curve of touchpoint “{ $touchpoint }” and was read as a detail; write role: Detail.
flaw-nameless = “{ $id }” ({ $part }) has no name; add one.
flaw-no-title = The map has no title; add one to the header.

## What stands in a map’s file

expected-text = a text in quotes
expected-flag = true or false
expected-whole-number = a whole number
expected-number = a number
expected-word = a bare word without quotes
expected-list = a list in [ ]
expected-part = { $part } in ( )
part-persona = persona
part-stage = stage
part-lane = lane
part-note = note
part-touchpoint = touchpoint
part-channel = channel
part-estimate = estimate
part-votes = votes
part-thought = thought
part-pain-point = pain point
part-highlight = highlight
part-opportunity = opportunity
part-measure = measure
part-cell = cell
part-picture = picture
part-feedback-set = feedback set
part-target = target
part-distribution = distribution
part-tally = tally
part-missing-answers = missing answers
part-pair-sums = sums of a pair
part-label = label

## Errors: saving a file

save-failed = { $path } could not be saved: { $reason } { $disk }
save-not-a-file = It is { $kind }, not a file; choose another name.
save-read-only = It is read-only; save under another name or make it writable.
save-busy = Another program is saving in this folder; try again.
save-exists = A file of this name exists; choose another name or say that it is to be replaced.
save-changed = Another program has changed the file meanwhile; save under another name.
save-no-name = The path names no file; choose a name.
save-no-folder = The folder { $folder } does not exist; save the map in another place.
save-nothing-kept = What stands there now could not be kept, so it was not replaced; choose another name. { $reason }
save-no-home = This account has no home folder to keep it in; set HOME to a folder.
save-not-read-back = What would be written does not read back as the same map; save again or export, and report this fault. { $reason }
save-read-back-other = It reads back as another map.
save-too-many-backups = There are too many backups beside it; remove some.
save-refused = { $step } failed ({ $reason }); check the permissions and the free space.
step-folder = Making the folder
step-look = Looking at the place
step-create = Making a file in the folder
step-write = Writing
step-permissions = Setting the permissions
step-sync = Writing through to the disk
step-place = Putting the file in its place
step-remove = Removing the temporary file
step-sync-folder = Writing the folder through to the disk
disk-previous = Your previous version is untouched.
disk-nothing = Nothing was written.
disk-new = The new version is on disk, but may not survive a power cut: save again.
disk-unknown = The place cannot be looked at: save elsewhere before you close the map.

## Errors: exporting a picture

export-unsupported = The picture cannot be exported: shape { $shape } has something that SVG cannot show (“{ $what }”); please report this fault.
export-unknown-family = The picture cannot be exported: its text asks for the font family “{ $family }”, which is not among the fonts of the export; please report this fault.
export-no-area = The picture cannot be exported: its size is { $width } by { $height } points; both must be more than 0.
export-bad-scale = The picture cannot be exported at scale { $scale }; give a scale above 0, such as 2.
export-too-many-pixels = The picture cannot be exported: it would be { $width } by { $height } pixels, which is too large; the largest possible scale is { $scale }.
export-no-memory = The picture cannot be exported: the { $bytes } bytes for its pixels are not free; close other programs or choose a smaller scale.
export-svg = The SVG cannot be read (“{ $reason }”); export it anew from its map.
export-png = The PNG cannot be written (“{ $reason }”); try a smaller scale.
export-pdf = The PDF cannot be written (“{ $reason }”); export as SVG instead.
export-scaled-down = The page would be { $wanted } mm long and a PDF page may have { $most } mm at most; the picture is scaled to { $percent } %.

## Errors: what failed, why, what to do

error-open = Could not open { $file }
error-export = Could not export { $file }
error-copy = Could not copy the picture
hint-damaged = Open a backup, or mend the named line in a text editor.
hint-salvage = What could be read can also be opened as a copy; the file stays as it is.
message-salvage = Open without the damaged parts
message-versions = Saved versions…
copy-opened = This is a copy that is not saved yet; the file it was read from stays as it is.
hint-newer = Open it with the newer version of Touchline that wrote it.
hint-try-again = Please try again.
task-broken = An error ended what was running

## Editing

command-new = New map…
tip-new = Begin an empty map, or start from a template
command-new-window = New window
tip-new-window = Open a second window, for another map beside this one
command-open-elsewhere = Open in a new window…
tip-open-elsewhere = Choose a journey map and open it in a window of its own
command-save = Save
tip-save = Save the map to its file
command-save-as = Save as…
tip-save-as = Save the map to another file and go on with that
command-revert = Revert to the saved map
tip-revert = Take everything back to the last save; undo brings it again
command-undo = Undo
tip-undo = Take the last step back
command-redo = Redo
tip-redo = Make the step again that was taken back
menu-insert = Insert
command-edit-text = Edit text
tip-edit-text = Type on the selected card
command-edit-title = Edit title
tip-edit-title = Type the title of the map
command-add-touchpoint = Touchpoint
command-add-stage = Stage
command-add-pain-point = Pain point
command-add-highlight = Highlight
command-add-opportunity = Opportunity
command-add-measure = Measure
command-add-thought = Thought
tip-add-column = Add it behind what is selected, and type its name
tip-add-card = Add it to the selected touchpoint, and type it
command-channels = Channels
tip-channels = Type the channels of the touchpoint, separated by commas; of several touchpoints those that they share
command-moment-of-truth = Moment of truth
tip-moment-of-truth = Flag the touchpoint as a moment of truth, or no longer
command-duplicate = Duplicate
tip-duplicate = Copy what is selected and put it behind
command-delete = Delete
tip-delete = Delete what is selected; its feedback stays, unassigned
command-move-left = Move left
command-move-right = Move right
command-move-up = Move up
command-move-down = Move down
tip-move = Move what is selected by one place
command-rate-none = No estimate
tip-rate = How many stars would our customers give here? The same key again: half a star less. On a pain point: its severity; on an opportunity: its impact
key-alt = Alt
unsaved-hint = If you don’t save it, what changed since the last save is lost.
unsaved-save = Save
unsaved-discard = Don’t save
unsaved-elsewhere = Open in a new window
waiting-title = Still saving…
waiting-hint = This goes on by itself as soon as the disk has answered. Without waiting, what is being saved may be lost.
waiting-leave = Don’t wait
save-running = Saving…
changed-hint = Another program or window has changed it since it was opened here. The version that has to give way stays in the version history.
canvas-empty = Nothing on this map yet
canvas-empty-how = Press N for a touchpoint, Shift+N for a stage
mouse-select = Select several things
mouse-select-how = { $shift }+click or { $ctrl }+click, or drag a box around them; with { $shift } it adds
mouse-edit = Edit a text
mouse-edit-how = Double click; on an empty place of a lane it adds a card
command-rate-stars = { $n ->
    [one] { $n } star
   *[other] { $n } stars
}
unsaved-title = Save “{ $file }” before it closes?
save-done = Saved { $file }
save-backup = Saved. Comments and layout of the old file are not kept; it is now { $file }
save-kept-beside = Saved. What stood there before is now { $file }
save-other-names = Saved. The file had further names (hard links), which keep the previous version
save-make-writable = Make writable and save
save-empty-title = Save an empty map over “{ $file }”?
save-empty-hint = The map in the file has stages, touchpoints, notes or feedback; the map that is to replace it has none of them.
error-save = “{ $file }” could not be saved
changed-title = “{ $file }” has changed on the disk
changed-mine = Keep mine
changed-theirs = Load theirs
changed-copy = Save mine as a copy…
changed-compared = What is different in mine:
changed-unreadable = What is there now cannot be opened: { $reason }
status-changed = file changed elsewhere
status-read-only = read-only
status-shared = also open elsewhere
reloaded = “{ $file }” was changed by another program and has been loaded again. Undo brings back what was here before.
file-gone = “{ $file }” is no longer where it was. Saving writes it again.
file-unreadable = Another program has changed “{ $file }”, and as it is now it cannot be opened. The map here stays as it is. { $reason }
locked-title = “{ $file }” is open elsewhere
locked-hint = Look at it without changing it, work on a copy, or open it all the same: then whoever saves later is asked what becomes of the other’s changes.
locked-read-only = Read-only
locked-copy = Open a copy
locked-anyway = Open anyway
lock-free = “{ $file }” is no longer open elsewhere and can be changed here now.
read-only-refused = Read-only: { $who } has it open. To change it, save it under another name.
other-window = another window on this computer
other-unknown = somebody else
other-person = { $user } on { $computer }
other-since = { $who }, since { $since }
error-edit = That does not go: { $reason }
error-new-window = No other window could be opened ({ $reason }); start Touchline once more instead.
new-window-failed = The other window could not be opened, or an error closed it. If it had a map, open it here to see what is wrong.

## What earlier windows left behind

command-recover = Recover unsaved work…
tip-recover = List what was not saved when Touchline ended
recovery-title = Recover unsaved work
recovery-hint = This was not saved when Touchline ended. The files are as they were saved last.
recovery-nothing = There is nothing to recover.
recovery-count = { $n ->
    [one] { $n } map was not saved when Touchline ended
   *[other] { $n } maps were not saved when Touchline ended
}
recovery-crash = An error ended Touchline: { $error }
recovery-do = Recover
recovery-compare = Compare
recovery-discard = Discard
recovery-discarded = Discarded; each is kept for 30 days
recovery-tried = When it was recovered the last time, Touchline ended.
recovery-unread = Something that was left behind could not be read; it stays in { $folder }. { $reason }
recovery-hide = Don’t show this again
session-unknown = Another version of Touchline wrote it, or it is damaged.
recovery-no-file = never saved in a file
recovery-no-other = There is no whole file to compare it with.
recovery-in-file = In the file: { $counts }
recovery-in-copy = To be recovered: { $counts }
recovery-running = Recovering…
recovery-done = Recovered. Save it to keep it.
recovery-detached = Recovered. { $file } has changed since, or is gone: save the map under a name of its own.
recovery-damaged = It was damaged, so parts are missing; what was left behind stays and can be recovered again. { $reason }
recovery-failed = The map could not be recovered
recovery-taken = What was left behind cannot be read now, or another window has recovered it: look there, or try again once the other windows are closed.
crash-title = An error ended Touchline
crash-hint = Nothing was left unsaved. This message is only on this computer.
command-history = Version history…
tip-history = Look at what the last saves of this map held, and restore one
history-title = Version history
history-hint = Restoring is one step that undo takes back. Versions are kept on this computer only.
history-nothing = There are no versions yet. From the next save on, up to 20 are kept here.
history-size = { $n } KB
history-do = Restore
history-open = Open as a copy
history-copy-hint = A version opens as a copy that is not saved yet; the file stays as it is.
history-damaged = This version is damaged; a copy of it has only what could be read. { $reason }
moment-today = today, { $time }
moment-on = { $day }, { $time }

## Searching

command-find = Find
tip-find = Look for a text anywhere on the map
command-find-next = Find next
tip-find-next = Show the next hit
command-find-previous = Find previous
tip-find-previous = Show the hit before
search-hint = Find on the map
search-hit = { $n } of { $all }
search-hits = { $n ->
    [one] { $n } hit
   *[other] { $n } hits
}
search-nothing = no hits
search-of = { $what } of { $name }

## What a step is called

label-add = add { $what }
label-add-named = add { $what } “{ $name }”
label-change = change { $what }
label-duplicate = duplicate { $what }
label-import = import “{ $name }”
label-move = move { $what }
label-move-stages = move { $n } stages
label-move-touchpoints = move { $n } touchpoints
label-move-cards = move { $n } cards
label-move-lanes = move { $n } lanes
label-move-notes = move { $n } notes
label-paste = paste { $what }
label-reload = load the changed file
label-remove = delete { $what }
label-rename = rename { $what } to “{ $name }”
label-restore = restore a saved version
label-revert = revert to the saved map
label-show-feedback = show other feedback
label-overlay-feedback = change overlaid feedback
label-show-part = show other answers

## What a step is about

subject-answers = pain points answered
subject-backstage = backstage line
subject-cell = cell
subject-channels = channels
subject-date = date
subject-description = description
subject-due = due date
subject-effort = effort
subject-estimate = our estimate
subject-evidence = evidence
subject-evidence-grade = evidence grade
subject-expectation = expectation
subject-feedback = feedback
subject-goal = goal
subject-highlight = highlight
subject-image = picture
subject-impact = impact
subject-language = language of the map
subject-map-state = state
subject-measure = measure
subject-moment-of-truth = moment of truth
subject-note = note
subject-opportunity = opportunity
subject-own-lane = lane
subject-pain-point = pain point
subject-persona = persona
subject-provenance = where feedback comes from
subject-question = question
subject-responsible = responsible person
subject-responsible-unit = responsible unit
subject-scope = scope
subject-selection = selection
subject-severity = severity
subject-stage = stage
subject-status = status
subject-team = team
subject-team-people = people in the team
subject-thought = thought
subject-title = title
subject-touchpoint = touchpoint

## The inspector

command-inspector = Inspector
tip-inspector = Show or hide the fields of what is selected
not-judged = none
grade-assumed = assumed
grade-observed = observed
grade-measured = measured
add-persona = Add a persona
feedback-shown = measured curve
feedback-overlaid = overlaid
selected-many-how = Move, delete, duplicate or rate them together.
selected-many = { $n } things selected

## Own lanes, the parking lot and marks on cards

menu-effort = Effort of the opportunity
command-effort = Effort { $n }
command-effort-none = Effort not judged
tip-effort = What the selected opportunity would cost, from 1 to 5
command-add-lane = Lane
tip-add-lane = Add a lane of your own below the others, and type its name
command-add-note = Note in the parking lot
tip-add-note = Keep what has no place on the map yet
command-add-image = Picture…
tip-add-image = Hang a picture on the selected touchpoint, such as a screenshot; pasting and dropping do the same
image-size = { $width } × { $height } pixels
image-choose = Which picture?
path-images = Picture (PNG, JPEG, GIF, WebP)
images-running = Reading the picture…
images-scaled = { $n ->
    [one] The picture was made smaller to fit into the map; the file stays as it is.
   *[other] { $n } pictures were added; { $scaled } of them were made smaller to fit into the map. The files stay as they are.
}
images-too-many = At most { $limit } pictures can be added at once; these were { $n }.
images-homeless = The touchpoint of the picture is no longer there; the picture was not added.
error-images = Not every picture could be added
picture-empty = The file is empty; choose another one.
picture-too-many-bytes = The picture has { $n } bytes, at most { $limit } are read; make it smaller in another program.
picture-none = This is no PNG, JPEG, GIF or WebP image, and only these can be read.
picture-other = This is { $what }, and only PNG, JPEG, GIF and WebP images can be read; choose one of these.
picture-no-area = The picture has { $width } × { $height } pixels and shows nothing; choose another one.
picture-too-long = The picture has { $width } × { $height } pixels, a side has at most { $limit }; make it smaller in another program.
picture-too-many-pixels = The picture has { $width } × { $height } pixels, at most { $limit } in all are read; make it smaller in another program.
picture-too-much-memory = Unpacked, the picture takes too much memory; save it anew in another program.
picture-truncated = The picture ends too early, perhaps it was not copied whole; get the file again.
picture-damaged = The picture is damaged (“{ $reason }”); get the file again or choose another one.
picture-unsupported = Pictures of this kind cannot be read (“{ $reason }”); save it as PNG in another program.
picture-wrong-length = The picture has { $n } bytes, which are not the four each of { $width } × { $height } pixels; copy it again.
picture-other-format = The map says that this picture is { $stated }, but it is { $found }; add it again.
picture-unknown-format = This version does not know pictures of the format { $format }; update Touchline.
no-picture-bmp = a BMP image
no-picture-heic = a HEIC or AVIF image
no-picture-tiff = a TIFF image
no-picture-svg = an SVG drawing
no-picture-map = a journey map
no-picture-unknown = a file of no known kind
parking-lot = Parking lot ({ $n })
note-menu = What becomes of the note
note-as = As { $what }
note-needs-touchpoint = Select a touchpoint on the map first
add-here = + { $what }
level-of = { $what } { $level }

## A new map

new-title = What does the new map start from?
new-language = Language of the map
template-empty = Empty map
template-empty-contents = No stages yet: sketch from scratch
template-online-shop = Online shop
template-online-shop-contents = From the ad to the refund
template-hotel-stay = Hotel stay
template-hotel-stay-contents = A weekend, from the search to the departure
template-bank-account = Bank account
template-bank-account-contents = From the comparison to daily use
template-service-hotline = Service hotline
template-service-hotline-contents = A fault, a call, a solution
template-branch-visit = Branch visit
template-branch-visit-contents = From the opening hours to the contract
template-saas-onboarding = SaaS onboarding
template-saas-onboarding-contents = From the free trial to the first invoice
template-patient-journey = Patient journey
template-patient-journey-contents = From the symptoms to the aftercare
template-public-authority = Public authority
template-public-authority-contents = A move, a form, an appointment
template-b2b-purchase = B2B purchase
template-b2b-purchase-contents = From the requirements to the spare parts
template-event-visit = Event visit
template-event-visit-contents = From the announcement to the way home

## Errors: reading a survey

survey-unreadable = The survey file cannot be read ({ $reason }); try again, or from a local copy.
survey-unknown-column = There is no column “{ $column }” in the survey; its columns are: { $columns }.
survey-personal-part = “{ $column }” holds names or addresses of people, and answers are not divided by people; if it holds groups, choose group as its kind.
table-empty = The file is empty: it has no header and no rows; export the survey again.
table-foreign = This is { $what }, not delimited text; export the survey as CSV, or open it in a spreadsheet and save it as CSV.
table-is-map = This is a journey map, not a survey; choose a survey file, or open it as a map.
table-encoding = The encoding “{ $label }” is not known; choose another one.
table-delimiter = “{ $sign }” cannot separate columns; choose a comma, a semicolon or a tab.
table-header-rows = A header has 1 to 3 rows, not { $n }; choose one of these.
table-header-too-long = The header does not end within the first { $n } bytes; check that it is delimited text with one row a line.
table-too-many-columns = The header in line { $line } has { $n } columns, but at most { $limit } are read; check the delimiter, or export fewer columns.
table-field-too-long = Column { $column } of the row in line { $line } holds more than { $limit } bytes; check the delimiter and the quotes there.
table-row-too-long = The row in line { $line } holds more than { $limit } bytes; check that there is one row a line.
table-too-many-values = “{ $column }” has too many different values to count the answers for each of them (at most { $limit }); choose another column for touchpoints, segments and waves.
table-unread = The survey could not be read to its end ({ $reason }); try again from a local copy.
table-stopped = Reading was stopped before the end; nothing was counted.
table-zip = a ZIP archive without a workbook (xlsx, ods) in it
table-binary-workbook = a binary workbook (xlsb)
table-office = an old Office file, and no workbook (xls)
table-image = a picture ({ $format })
table-parquet = Parquet data
table-sqlite = a SQLite database
table-spss = an SPSS data file
table-web-page = a web page (HTML)
table-xml = an XML document
table-json = a JSON document
table-binary = a binary file and no text
workbook-encrypted = The workbook is protected by a password; open it in a spreadsheet and save it without one, or save the sheet as CSV.
workbook-too-large = Unpacked, the workbook holds more than { $n } MB, which is more than is read; save the sheet with the answers as CSV.
workbook-too-many-cells = The sheets of the workbook hold more than { $n } cells, which is more than is read; save the sheet with the answers as CSV.
workbook-damaged = The workbook is damaged ({ $reason }); open it in a spreadsheet and save it again, or save the sheet as CSV.
workbook-unknown-sheet = The workbook has no sheet “{ $sheet }”; its sheets are: { $sheets }.
workbook-none = A sheet is chosen, but the file is no workbook; leave the sheet out.

## Errors: importing and editing

import-no-rating = No column of { $file } is a rating, so there is nothing to import; if one is, choose rating as its kind.
import-no-touchpoints = No column of { $file } names touchpoints; choose the one that does, or “A column per touchpoint” as the shape.
import-unknown-source = “{ $source }” is not rated in this survey; rated are: { $known }.
import-unknown-target = The map has no touchpoint “{ $target }”; its touchpoints are: { $known }.
import-ambiguous-target = The map has several touchpoints “{ $target }”; choose one of them.
import-unknown-set = The map has no feedback “{ $set }” to replace; it has: { $known }.
import-no-fingerprint = The survey has no fingerprint; read it again.
recipe-syntax = The recipe cannot be read: { $reason }; mend it there, or choose another file.
recipe-meant = Line { $line }: a recipe has no field “{ $field }” there; did you mean “{ $fields }”?
recipe-known = Line { $line }: a recipe has no field “{ $field }” there; there are: { $fields }.
recipe-newer = The recipe has format { $format }, which a newer version wrote; update Touchline.
recipe-decision = “{ $text }” makes no sense in a recipe; correct it.
recipe-not-one-character = “{ $text }” is not one ASCII character ({ $field } of the recipe); write one, such as “;”.
recipe-not-text = The file is no text, so it is no recipe; choose another one.
edit-missing = The map has no { $what } “{ $id }”; it may have been removed meanwhile: choose another one.
edit-taken = The map already has a { $what } “{ $id }”; add it with an id of its own.
edit-two-leads = Two questions lead the curve of the touchpoint “{ $touchpoint }”; make one of them a detail.
edit-image-too-large = The picture has { $n } bytes, a map keeps at most { $limit }; scale it down first.
edit-images-too-large = The pictures of the map would take { $n } bytes, at most { $limit } are kept; remove some first.

## What a survey cannot prove

issue-unterminated-quote = A quote is opened { $place } and never closed; the { $n } lines from there on are in no count.
issue-ragged-rows = { $n } rows have more or fewer cells than the header, the first { $place } (row: cells of columns: { $rows }); check the delimiter and the quotes there.
issue-undecodable-bytes = { $n } bytes do not belong to the encoding, the first { $place }; check the encoding.
issue-in-line = in line { $line }
issue-in-row = in row { $row }
issue-somewhere = somewhere
issue-whole-file = the whole survey
issue-duplicate-header = “{ $column }” has the same header as an earlier column.
issue-suspected-code = { $detail } in “{ $column }” was taken as a missing answer ({ $n } times), because the scale ends before it; if that is wrong, say which codes are missing.
issue-unknown-direction = Nothing says which end of “{ $column }” ({ $detail }) is good.
issue-assumed-direction = High was taken as good in “{ $column }” ({ $detail }), but nothing says so.
issue-mixed-scale = “{ $column }” seems to mix two scales ({ $detail }): { $n } answers lie above the shorter one; no mean is right for both.
issue-code-gap = Nobody gave { $detail } in “{ $column }”, although { $n } answered; the codes may not be in the order of the levels.
issue-frequency-scale = The labels of “{ $column }” say how often or how important, not how good: { $detail }
issue-reversed-item = “{ $column }” complains, so low was taken as good: { $detail }
issue-mirrored-scale = “{ $column }” runs from one pole to the other, another column the other way round: { $detail }
issue-straight-liners = { $n } people gave the same score everywhere.
issue-mean-without-n = “{ $column }” holds means without the number of answers behind them; no interval can be drawn.
issue-unfinished-rows = { $n } rows are of people who did not finish ({ $column }); they are included.
issue-preview-rows = { $n } rows are of somebody trying the survey out ({ $column }); they are included.
issue-unknown-labels = The labels of “{ $column }” are no known set; if they are a scale, choose rating as its kind and put them in order: { $detail }
issue-labels-as-in-feedback = The labels of “{ $column }” are in the order that they have in the feedback “{ $detail }”.
issue-labels-as-ordered = The labels of “{ $column }” are in the order that you gave them on { $day }.
issue-labels-as-before = The labels of “{ $column }” are in the order that you gave them before.
issue-unreadable-numbers = { $n } cells of “{ $column }” are no number, the first “{ $detail }”; their rows count nothing.
issue-personal-column = “{ $column }” holds personal data; it is never stored in the map.
issue-no-rating = No column is a rating; if one is, choose rating as its kind.
issue-binned = The numbers of “{ $column }” were grouped: { $detail }

## What differs between two maps, and what a merge cannot settle

diff-none = no differences
diff-map = journey map
diff-named = { $what } “{ $name }”
diff-added = { $thing } added
diff-removed = { $thing } removed
diff-changed = { $thing }: { $field } { $before }, now { $after }
diff-changed-within = { $thing }: { $field } changed
diff-moved = { $thing } moved { $place }
diff-moved-from = { $thing } moved from { $from } to { $to }
place-behind = behind { $other }
place-first = to the beginning
place-in = to { $owner }
place-parking-lot = the parking lot
value-empty = empty
value-yes = yes
value-no = no
value-text = “{ $text }”
value-bytes = { $n } bytes
value-detail = { $target } (a detail)
value-answers = { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
} with { $ratings ->
    [one] { $ratings } rating
   *[other] { $ratings } ratings
}
field-answers = answers
field-asked = who was asked
field-caption = caption
field-format = format
field-from = first day
field-given = given
field-imported = day of the import
field-invited = people asked
field-match = match
field-medium = medium
field-mode = how they were asked
field-name = name
field-overlaid = overlaid feedback
field-overlaid-segments = overlaid segments
field-overlaid-waves = overlaid waves
field-people = people who answered
field-served-by = served by
field-shown = shown feedback
field-shown-segment = shown segment
field-shown-wave = shown wave
field-text = words
field-to = last day
field-unknown = fields of a newer version
field-votes = votes
field-wording = wording of the question
conflict-field = { $thing }: { $field } { $mine } of MINE is kept, { $theirs } of THEIRS is not
conflict-field-within = { $thing }: { $field } changed in both; MINE is kept
conflict-removed-mine = { $thing } is removed in MINE and changed in THEIRS; it stays
conflict-removed-theirs = { $thing } is removed in THEIRS and changed in MINE; it stays
conflict-place = { $thing } is moved { $mine } in MINE and { $theirs } in THEIRS; it stands where MINE has it
conflict-left-out-mine = { $thing }: { $field } { $value } of MINE is left out, because THEIRS removed it
conflict-left-out-theirs = { $thing }: { $field } { $value } of THEIRS is left out, because MINE removed it
conflict-not-shown-mine = { $thing }: { $field } { $value } of MINE is left out, because the feedback that is shown now does not have it
conflict-not-shown-theirs = { $thing }: { $field } { $value } of THEIRS is left out, because the feedback that is shown now does not have it
conflict-second-lead = { $thing } of THEIRS is made a detail, because another one of MINE leads the curve of { $touchpoint }

## Importing feedback

command-import = Import feedback…
tip-import = Import the answers of a survey file (CSV or workbook)
import-choose = Import feedback
path-surveys = Survey (CSV, workbook)
import-title = Import feedback from { $file }
import-reading = Reading… { $share }
import-stop = Stop reading
import-do = Import
import-done = Imported “{ $name }”
import-no-rows = The survey has a header but no rows; export it again.
import-other-file = Choose another file…
import-sample = These are the first rows; all figures change until the whole survey is read.
import-recount = The figures stand; people and pairs of answers are being counted again.
import-open-quote = { $said } It stands in “{ $column }”.
import-quote-as-text = Read quotes as text
import-quote-stop-there = Stop at that row
import-nothing-read = Nothing has been read yet.
import-waits-reading = Import waits until the survey is read.
import-waits-nothing = There is nothing to import.
import-waits-typed = Import waits until everything that was typed can be read.
import-waits-questions = { $n ->
    [one] Import waits for { $n } answer.
   *[other] Import waits for { $n } answers.
}
import-kept = Nothing was imported. What was decided is kept for the next import of this file.
import-continues = It goes on where it was closed.
import-start-over = Start over
import-as-last-time = As last time ({ $name })
import-as-last-time-hint = decides scales, missing codes, columns and touchpoints; a new wave beside the earlier feedback
import-decided-like = Decided as for “{ $name }”.
import-decided-by = Decided by { $file }.
lost-column = The file has no column “{ $column }”: what was decided about it is not used. If it has another name now, decide about that column.
lost-touchpoint-column = The file has no column “{ $column }”, which named the touchpoints: what names them now is found in the file. Choose the touchpoint column if that is wrong.
lost-score-column = The file has no column “{ $column }”, which held the ratings: what holds them now is found in the file. Choose the score column if that is wrong.
lost-count-column = The file has no column “{ $column }”, which held the counts: whether another one does is found in the file. Choose the count column if that is wrong.
lost-weight-column = The file has no column “{ $column }”, which held the weights: every answer weighs the same. Choose the weight column if there is one.
lost-segment-column = The file has no column “{ $column }”, which named the segments: there are no segments. Choose the segment column if there is one.
lost-wave-column = The file has no column “{ $column }”, which named the waves: there are no waves. Choose the wave column if there is one.
lost-unknown-parts = The earlier feedback does not say whether these columns held segments, waves, counts or weights: { $columns }. None of them does now; choose what they are.
lost-unknown-rows = Rows were left out of the earlier feedback, which does not say which: all rows count. Leave rows out if they should not.
lost-source = “{ $source }” is not rated in this file: nothing is imported for “{ $target }” from it. If it has another name now, say what that one is about.
lost-target = “{ $target }” is no touchpoint of the map, or not the only one of that name: “{ $source }” goes by its own name. Say what it is about if that is wrong.
lost-lead = “{ $source }” is not rated in this file: the first question about its touchpoint leads the curve. Choose another one if it should.
lost-twins = The file has { $now } columns “{ $column }”, the recipe knows of { $before }: the first, the second and so on are taken to be the same as then. See whether they are.
recipe-keep = Save these decisions…
recipe-choose = Use a recipe…
recipe-kept = The decisions are saved in { $file }.
recipe-failed = { $file }: { $reason }
path-recipes = Recipe

## Importing feedback: questions

import-best-in = Which value is the best in “{ $column }”?
import-best-in-all = { $n ->
    [one] Which value is the best in { $n } column?
   *[other] Which value is the best in all { $n } columns?
}
import-is-no-rating = none, it is no rating
import-grade = { $value } (school grade)
import-for-all = { $answer }, in all
import-order-ask = The labels of “{ $column }” have no order yet.
import-order-go = Put them in order
import-place-ask = The map already has feedback: { $names }. What is this file?
import-place-beside = New wave beside the others

## Importing feedback: the file

import-step-file = 1 · File
import-encoding = Encoding
import-delimiter = Delimiter
import-tab = Tab
import-sheet = Sheet
import-quotes = Quotes
import-quotes-text = Text like any other
import-quotes-stop = Enclose cells
import-header-rows = Header rows
import-decimal = Decimal mark
import-decimal-comma = Comma
import-decimal-point = Point
import-shape = Shape
import-shape-wide = A column per touchpoint
import-shape-long = A row per answer
import-shape-counted = A row per score, counted
import-automatic = Automatic
import-found = { $value } (found)
import-no-column = none
import-part-touchpoint = Touchpoint column
import-part-score = Score column
import-part-count = Count column
import-part-weight = Weight column
import-part-segment = Segment column
import-part-wave = Wave column
import-leave-out-unfinished = Leave out who did not finish
import-leave-out-previews = Leave out previews
import-rows-left-out = Rows left out: { $n }
import-first-rows = First rows
import-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
import-columns = { $n ->
    [one] { $n } column
   *[other] { $n } columns
}
import-columns-shown = the first { $n } are shown

## Importing feedback: where it comes from

import-provenance = Where it comes from
import-label = Name of the feedback
import-empty-unknown = What stays empty is not known; the legend says so.
import-place = New or in the place of other feedback
import-place-open = not decided yet
import-replace = Replace “{ $name }”
import-again = The same file and columns were imported before: “{ $name }” is replaced.
import-asked = Who was asked
import-mode = How they were asked
import-wording = The question, where it was the same everywhere
import-from = First day
import-to = Last day
import-invited = How many were asked
import-people = How many answered
import-bad-day = Write a day as 2026-05-04, or nothing.
import-bad-count = Write a whole number, or nothing.
import-bad-order = The first day comes after the last.

## Importing feedback: columns

import-step-columns = 2 · Columns
kind-rating = Rating
kind-group = Group
kind-date = Date
kind-text = Text
kind-id = ID
kind-personal = Personal
kind-number = Number
kind-count = Count
kind-weight = Weight
kind-empty = Empty
import-kind-of = Kind of “{ $column }”
import-scale-from = Lower end of “{ $column }”
import-scale-to = Upper end of “{ $column }”
import-ends-empty = A scale needs both ends.
import-ends-number = “{ $text }” is no number with at most four decimals.
import-ends-order = The lower end comes first: it must be below the upper one.
import-missing = missing codes
import-missing-of = Missing codes of “{ $column }”
import-is-best = { $value } is best
import-histogram = Answers in “{ $column }”: { $shares }
import-block = { $n ->
    [one] { $n } rating on { $scale }:
   *[other] All { $n } ratings on { $scale }:
}
import-block-from = Lower end of all ratings on { $scale }
import-block-to = Upper end of all ratings on { $scale }
import-block-missing = Missing codes of all ratings on { $scale }
import-block-out = Take none of the columns on { $scale } as a rating
import-leave-out = Leave out
import-issues = { $n } columns: { $what } ({ $names })
issues-duplicate-header = the same header as an earlier column
issues-suspected-code = a number beyond the scale was taken as a missing answer
issues-unknown-direction = nothing says which end is good
issues-assumed-direction = high was taken as good, but nothing says so
issues-mixed-scale = two scales seem to be mixed
issues-code-gap = nobody gave one of the codes in between
issues-frequency-scale = the labels say how often or how important, not how good
issues-reversed-item = the question complains, so low was taken as good
issues-mirrored-scale = the poles stand the other way round than in another column
issues-mean-without-n = means without the number of answers behind them
issues-unknown-labels = the labels are no known set
issues-labels-as-in-feedback = the labels are in the order that they have in earlier feedback
issues-labels-as-ordered = the labels are in the order that you gave them before
issues-unreadable-numbers = some cells are no number, so their rows count nothing
issues-personal-column = personal data, never stored in the map
issues-binned = the numbers were grouped

## Importing feedback: the order of labels

import-order-with = Put in order together with the labels of “{ $column }”.
import-order-how = Put the labels in order: drag them, or press Alt and an arrow key.
import-order-by-numbers = Proposed by the numbers in them.
import-order-as-found = Proposed as they first appear; nothing says which is the best.
import-order-holds = { $n ->
    [one] It holds for { $n } column.
   *[other] It holds for all { $n } columns with these labels.
}
import-order-best = best
import-order-reverse = Reverse the order
import-order-worst = worst
import-order-label = “{ $label }”: { $place } of { $of } from the best, answers: { $answers }
import-order-better = Better: “{ $label }”
import-order-worse = Worse: “{ $label }”
import-order-take-out = No answer: “{ $label }”
import-order-aside = no answer
import-order-put-back = An answer after all: “{ $label }”
import-order-done = This is the order
import-order-change = Change the order
import-order-change-of = Put the labels of “{ $column }” in another order

## Importing feedback: touchpoints

import-step-touchpoints = 3 · Touchpoints
import-target-of = What “{ $source }” is about
import-target-found = as found by its name
import-target-new = new: { $name }
import-target-journey = the journey
import-target-stage = the stage “{ $name }”
import-target-none = unassigned
import-by-hand = by hand
import-sure = { $share } sure
import-without-answers = { $n ->
    [one] { $n } touchpoint without answers: { $names }
   *[other] { $n } touchpoints without answers: { $names }
}
import-without-touchpoint = { $n ->
    [one] { $n } in the file without a touchpoint: { $names }
   *[other] { $n } in the file without a touchpoint: { $names }
}
import-create = { $n ->
    [one] Create the { $n } missing touchpoint
   *[other] Create the { $n } missing touchpoints
}
import-accept-proposals = Take uncertain matches too
import-small-parts = { $n ->
    [one] { $n } answer of a small segment or wave is kept as “other”
   *[other] { $n } answers of segments and waves below 5 are kept as “other”
}
note-uncertain = It may mean “{ $touchpoint }”, but that is not certain enough.
note-ambiguous = It may mean “{ $touchpoint }” or “{ $other }”.
note-contested = “{ $rival }” may mean “{ $touchpoint }” as well.
note-lead = It leads the curve.
note-detail = A detail; the curve shows “{ $lead }”.
import-leads = Let “{ $source }” lead the curve

## Importing feedback: quotes

quotes-open = Pick quotes from comments
quotes-close = Close the comments
quotes-hint = No comment gets into the map unless it is picked here.
quotes-names = Addresses and numbers are masked, names are not: please check for names.
quotes-column = Column of comments
quotes-search = Search in the comments
quotes-reading = Reading the comments…
quotes-count = { $n ->
    [one] { $n } comment
   *[other] { $n } comments
}
quotes-first = { $n ->
    [one] The first { $n } of { $of } comments
   *[other] The first { $n } of { $of } comments
}
quotes-found = { $n ->
    [one] { $n } of { $of } comments
   *[other] { $n } of { $of } comments
}
quotes-take = Take
quotes-take-of = Take “{ $text }”
quotes-already-taken = It is taken already
quotes-already-there = It stands on the map already
quotes-taken = { $n ->
    [one] { $n } quote taken
   *[other] { $n } quotes taken
}
quotes-none = Quotes that are taken stand here, and become thoughts of their touchpoint.
quotes-number = Quote { $n }
quotes-about = Touchpoint of quote { $n }
quotes-no-touchpoint = choose a touchpoint
quotes-remove = Remove quote { $n }
quotes-quoted = “{ $text }”
import-waits-quotes = { $n ->
    [one] Import waits for the touchpoint of { $n } quote.
   *[other] Import waits for the touchpoints of { $n } quotes.
}
mask-e-mail = [e-mail]
mask-phone = [phone]
mask-ip = [IP address]
mask-iban = [IBAN]
mask-link = [link]

## Importing feedback: curve and command

import-preview = The curve
import-preview-waits = The measured curve appears once the questions above are answered.
import-preview-nothing = Nothing is assigned to a touchpoint yet.
import-preview-unread = There is no curve before answers are read.
import-preview-without = Left out until their questions are answered: { $names }
import-preview-larger = Larger curve
import-preview-smaller = Smaller curve
import-command = The same on the command line
import-command-save = The command reads the map from its file: save the map first.
import-command-quotes = The command brings no quotes into the map.

## The clipboard

command-cut = Cut
tip-cut = Take what is selected to the clipboard; its feedback stays, unassigned
command-copy = Copy
tip-copy = Copy what is selected, also for another window or a spreadsheet
label-cut = cut { $what }
column-stage = Stage
column-channel = Channel
pasted-text = the pasted text
paste-no-touchpoint = Select the touchpoint that the copied cards shall belong to, then paste again.
paste-too-many = The text is too long: at most { $limit } stages and touchpoints can be pasted at once. Copy a part of it.
paste-damaged = What was copied is damaged; please copy it again.
paste-newer = A newer version of Touchline copied this; please update Touchline.
paste-title = Paste as
paste-touchpoints = Every line a touchpoint
paste-stages = Stages and touchpoints
paste-pain-points = Touchpoints and pain points
paste-down = Every row a touchpoint
paste-across = Every column a touchpoint
paste-header-row = The first row has names
paste-header-column = The first column has names
paste-column = Column { $n }
paste-row = Row { $n }
paste-what-is = What “{ $column }” is
paste-own-lane = Lane “{ $name }”
paste-example = such as “{ $text }”
paste-cards = { $n ->
    [one] { $n } card
   *[other] { $n } cards
}
paste-out-column = Left out: “{ $column }”
paste-out-stars = Left out: “{ $text }” is no number of stars from 1 to 5 in halves, or a second one
paste-out-row = Left out: “{ $text }” stands before the first touchpoint
paste-none = Nothing would be pasted: say what the touchpoints are.

## Leaving a field

taken-back = Taken back; redo brings it again
not-a-day = This cannot be read; a day is written like 4 May 2026, 2026-05-04 or 4.5.2026

## Hiding, revealing, presenting

command-hide-verdict = Hide the verdict
command-reveal = Reveal the verdict
command-present = Present
tip-hide-verdict = Keep the measured curve and every figure of it off the screen, or no longer
tip-reveal = Let the measured curve draw itself, and name the largest gap
tip-present = Show the map alone, full screen and slide by slide; Escape ends it
verdict-hidden = Verdict hidden — R reveals
reveal-no-gap = No gap is sure: none is at least half a star and more than chance.
reveal-no-estimate = There is no estimate from before the data, so there is no gap to name.
import-hidden = The verdict stays hidden on the map until it is revealed; this dialog shows its figures.
estimate-late = This estimate was given after the import, so it shows no gap, even while the verdict is hidden. Estimates belong before the import.
present-overview = Overview
present-words = Gaps and legend
present-slide = { $name }: slide { $n } of { $of }
present-continued = { $name }, continued ({ $n } of { $of })
present-go-to = Enter: slide { $n }
