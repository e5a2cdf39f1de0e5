# The words of Touchline in English.
# A no-break space stands before every percent sign; quotation marks and apostrophes are curly.

## Lanes

lane-touchpoint = Touchpoint
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
figure-median = median { $value }
figure-csat = CSAT { $share } ({ $interval })
figure-top-two = top two { $share } ({ $interval })

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

## The legend

legend-mean = Customers: mean of { $scale }, bars = 95 % interval (sampling error only).
legend-mean-grades = Customers: mean of the school grades { $scale } ({ $best } is best), bars = 95 % interval (sampling error only).
legend-mean-low-is-best = Customers: mean of { $scale } (low is good), bars = 95 % interval (sampling error only).
legend-mean-mixed = Customers: mean on each question’s own scale, drawn as emotion, bars = 95 % interval (sampling error only).
legend-ease = The question is about ease, not satisfaction.
legend-question = Question: “{ $question }”.
legend-question-unknown = The wording of the question is unknown.
legend-questions-differ = Not all touchpoints were asked with the same wording.
legend-field-time = Field time: { $dates }.
legend-field-since = Field time: since { $date }.
legend-field-until = Field time: until { $date }.
legend-field-unknown = The field time is unknown.
legend-answered = { $people } of { $invited } asked answered ({ $share }).
legend-answered-invited-unknown = { $people ->
    [one] { $people } person answered. How many were asked is unknown.
   *[other] { $people } people answered. How many were asked is unknown.
}
legend-answered-people-unknown = { $invited ->
    [one] { $invited } person was asked. How many answered is unknown.
   *[other] { $invited } people were asked. How many answered is unknown.
}
legend-answered-unknown = How many were asked is unknown.
legend-ratings = { $ratings ->
    [one] { $ratings } rating
   *[other] { $ratings } ratings
} from { $people ->
    [one] { $people } person.
   *[other] { $people } people.
}
legend-ratings-people-unknown = { $ratings ->
    [one] { $ratings } rating; how many people is unknown.
   *[other] { $ratings } ratings; how many people is unknown.
}
legend-asked = Who was asked: { $who }.
legend-asked-unknown = Who was asked is unknown.
legend-mode = How they were asked: { $mode }.
legend-mode-unknown = How they were asked is unknown.
legend-weighted = The answers are weighted.
legend-rows-left-out = { $rows ->
    [one] { $rows } row of the file was left out.
   *[other] { $rows } rows of the file were left out.
}
legend-no-feedback = No feedback yet: the map shows only our estimate.
legend-estimate = Our estimate: { $parts }.
legend-estimate-people-unknown = number of people unknown
legend-estimate-date-unknown = date unknown
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

## Counts with their nouns

count-stages = { $n ->
    [one] { $n } stage
   *[other] { $n } stages
}
count-touchpoints = { $n ->
    [one] { $n } touchpoint
   *[other] { $n } touchpoints
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
command-paste = Paste map
command-close-map = Close map
tip-open = Choose a journey map and open it
tip-open-path = Type the path of a journey map
tip-paste = Open the map that you copied, as text or as a path
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
mouse-pan-how = Drag, middle drag or scroll
mouse-zoom = Zoom at the pointer
mouse-zoom-how = { $ctrl } and scroll, or pinch
mouse-figures = See the figures of a touchpoint
mouse-figures-how = Point at its column, or press the arrow keys
key-ctrl = Ctrl
key-shift = Shift
outline-empty = No stages yet
canvas-name = Journey map: { $title }
problem-at = Line { $line }, column { $column }: { $message }
problems-more = and { $n } more
drop-others = One map is open at a time. Not opened: { $files }
csv-title = { $file } is no journey map
csv-how = Is it a survey? Feedback is imported on the command line:
csv-copy = Copy the command
paste-nothing = The clipboard holds neither a journey map nor the path of one.
settings-not-saved = Settings last only until the window closes: { $reason }
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
drop-hint = Drop the file to open the map
paste-hint = { $keys } opens the map whose path you copied
loading = Opening { $file }…

## The status line

status-saved = saved
status-not-saved = not saved
status-no-feedback = no feedback
status-zoom = Zoom

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

## Errors: what failed, why, what to do

error-open = Could not open { $file }
error-export = Could not export { $file }
error-copy = Could not copy the picture
hint-missing = Check the name and the folder, then try again.
hint-not-a-map = Choose a journey map: a .ron file that Touchline wrote.
hint-damaged = Open a backup, or mend the named line in a text editor.
hint-newer = Open it with the newer version of Touchline that wrote it.
hint-unwritable = Choose another folder, or free some space.
hint-try-again = Please try again.
