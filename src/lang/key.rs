//! The names of all messages: one flat table of variant, id in the `.ftl` files, and variables.
//!
//! Owns no words: those are in `assets/lang/`. A message that is not listed here cannot be asked for.

macro_rules! keys {
    ($($variant:ident = $id:literal $(($($variable:ident),+))?,)+) => {
        /// The name of a message in `assets/lang/*.ftl`.
        #[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
        #[expect(clippy::enum_variant_names, reason = "the keyboard's keys are messages, too")]
        pub enum Key {
            $(
                #[doc = concat!("The message `", $id, "`", $(" with", $(" `", stringify!($variable), "`",)+)? ".")]
                $variant,
            )+
        }

        impl Key {
            /// All keys, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Returns the id in the `.ftl` files.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)+
                }
            }

            /// Returns the names of the variables that the message takes.
            pub const fn variables(self) -> &'static [&'static str] {
                match self {
                    $(Self::$variant => &[$($(stringify!($variable),)+)?],)+
                }
            }
        }
    };
}

keys! {
    // Lanes.
    LaneTouchpoint = "lane-touchpoint",
    LaneThoughts = "lane-thoughts",
    LanePainPoints = "lane-pain-points",
    LaneHighlights = "lane-highlights",
    LaneOpportunities = "lane-opportunities",
    LaneMeasures = "lane-measures",
    LaneEmotion = "lane-emotion",
    LaneAnswers = "lane-answers",
    LaneAnswersOn = "lane-answers-on" (scale),
    LaneGradesOn = "lane-grades-on" (scale),
    LaneBackstage = "lane-backstage",
    Unsorted = "unsorted",

    // The map's header.
    Untitled = "untitled",
    StateCurrent = "state-current",
    StateFuture = "state-future",
    HeaderPersona = "header-persona" (persona),
    HeaderScope = "header-scope" (scope),
    HeaderTeam = "header-team" (people),
    HeaderTeamOf = "header-team-of" (people, who),
    HeaderTeamNames = "header-team-names" (who),
    HeaderEvidence = "header-evidence" (evidence),
    HeaderNps = "header-nps" (nps, low, high, n),
    HeaderNpsFew = "header-nps-few",
    HeaderJourney = "header-journey" (figure, interval, n),

    // Cards.
    MomentOfTruth = "moment-of-truth",
    MomentOfTruthShort = "moment-of-truth-short",
    ImpactOf = "impact-of" (level),
    EffortOf = "effort-of" (level),
    MeasurePlanned = "measure-planned",
    MeasureInProgress = "measure-in-progress",
    MeasureDone = "measure-done",
    MeasureDropped = "measure-dropped",
    MeasureDue = "measure-due" (date),
    MediumDigital = "medium-digital",
    MediumAnalogue = "medium-analogue",
    ServedByHuman = "served-by-human",
    ServedBySelfService = "served-by-self-service",
    ServedByBot = "served-by-bot",
    EvidenceAssumed = "evidence-assumed",
    EvidenceObserved = "evidence-observed",
    EvidenceMeasured = "evidence-measured",

    // Scales and figures in their units.
    ScaleStars = "scale-stars",
    ScaleLevels = "scale-levels",
    ScaleEase = "scale-ease",
    ScaleRecommend = "scale-recommend",
    ScaleGrades = "scale-grades",
    ScalePercent = "scale-percent",
    ScaleSlider = "scale-slider",
    ScaleFaces = "scale-faces",
    ScaleThumbs = "scale-thumbs",
    ScaleOther = "scale-other",
    FigureStars = "figure-stars" (value),
    FigureGrade = "figure-grade" (value),
    FigureOf = "figure-of" (value, best),
    FigureN = "figure-n" (n),
    FigureInterval = "figure-interval" (interval),
    FigureMedian = "figure-median" (value),
    FigureCsat = "figure-csat" (share, interval),
    FigureTopTwo = "figure-top-two" (share, interval),

    // How much a point can bear.
    TierNone = "tier-none",
    TierHidden = "tier-hidden",
    TierFew = "tier-few",
    TierTentative = "tier-tentative",
    TwoCamps = "two-camps",
    AllGave = "all-gave" (score),

    // Why a rating is missing.
    NotAsked = "not-asked",
    NoAnswer = "no-answer",
    DontKnow = "dont-know",
    EmptyCell = "empty-cell",
    MissingCode = "missing-code" (code),

    // The two curves and the gap between them.
    CustomersVerdict = "customers-verdict",
    OurEstimate = "our-estimate",
    EstimateQuestion = "estimate-question",
    BeforeData = "before-data",
    AfterData = "after-data",
    CurveMeasured = "curve-measured",
    CurveAssumed = "curve-assumed",
    ExperienceGap = "experience-gap",
    GapWorse = "gap-worse",
    GapBetter = "gap-better",
    GapNone = "gap-none",
    GapMore = "gap-more" (n),
    GapLargest = "gap-largest",
    GapStarsLess = "gap-stars-less" (size),
    GapStarsMore = "gap-stars-more" (size),
    GapPointsLess = "gap-points-less" (size),
    GapPointsMore = "gap-points-more" (size),
    GapLineStarsLess = "gap-line-stars-less" (touchpoint, size, interval, n),
    GapLineStarsMore = "gap-line-stars-more" (touchpoint, size, interval, n),
    GapLinePointsLess = "gap-line-points-less" (touchpoint, size, interval, n),
    GapLinePointsMore = "gap-line-points-more" (touchpoint, size, interval, n),

    // The legend: whole sentences, joined with a blank.
    LegendMean = "legend-mean" (scale),
    LegendMeanGrades = "legend-mean-grades" (scale, best),
    LegendMeanLowIsBest = "legend-mean-low-is-best" (scale),
    LegendMeanMixed = "legend-mean-mixed",
    LegendEase = "legend-ease",
    LegendQuestion = "legend-question" (question),
    LegendQuestionUnknown = "legend-question-unknown",
    LegendQuestionsDiffer = "legend-questions-differ",
    LegendFieldTime = "legend-field-time" (dates),
    LegendFieldSince = "legend-field-since" (date),
    LegendFieldUntil = "legend-field-until" (date),
    LegendFieldUnknown = "legend-field-unknown",
    LegendAnswered = "legend-answered" (people, invited, share),
    LegendAnsweredInvitedUnknown = "legend-answered-invited-unknown" (people),
    LegendAnsweredPeopleUnknown = "legend-answered-people-unknown" (invited),
    LegendAnsweredUnknown = "legend-answered-unknown",
    LegendRatings = "legend-ratings" (ratings, people),
    LegendRatingsPeopleUnknown = "legend-ratings-people-unknown" (ratings),
    LegendAsked = "legend-asked" (who),
    LegendAskedUnknown = "legend-asked-unknown",
    LegendMode = "legend-mode" (mode),
    LegendModeUnknown = "legend-mode-unknown",
    LegendWeighted = "legend-weighted",
    LegendRowsLeftOut = "legend-rows-left-out" (rows),
    LegendNoFeedback = "legend-no-feedback",
    LegendEstimate = "legend-estimate" (parts),
    LegendEstimatePeopleUnknown = "legend-estimate-people-unknown",
    LegendEstimateDateUnknown = "legend-estimate-date-unknown",
    LegendRevised = "legend-revised" (estimates),
    LegendLines = "legend-lines",
    LegendLaterTouchpoints = "legend-later-touchpoints",
    LegendBreak = "legend-break" (reasons),
    BreakWording = "break-wording",
    BreakScale = "break-scale",
    BreakPeriod = "break-period",
    BreakMode = "break-mode",
    BreakGroup = "break-group",
    LegendClamped = "legend-clamped",
    LegendTwoCamps = "legend-two-camps",
    LegendHollow = "legend-hollow",
    LegendDashed = "legend-dashed",
    LegendTentative = "legend-tentative",
    LegendStrips = "legend-strips",

    // Counts with their nouns.
    CountStages = "count-stages" (n),
    CountTouchpoints = "count-touchpoints" (n),
    CountPeople = "count-people" (n),
    RatingsFromPeople = "ratings-from-people" (ratings, people),
    RatingsPeopleUnknown = "ratings-people-unknown" (ratings),
    ListAnd = "list-and",

    // Menus and commands.
    MenuFile = "menu-file",
    MenuEdit = "menu-edit",
    MenuView = "menu-view",
    MenuHelp = "menu-help",
    CommandOpen = "command-open",
    CommandOpenRecent = "command-open-recent",
    CommandExport = "command-export",
    CommandCopyPicture = "command-copy-picture",
    CommandQuit = "command-quit",
    CommandZoomIn = "command-zoom-in",
    CommandZoomOut = "command-zoom-out",
    CommandZoomWhole = "command-zoom-whole",
    CommandFit = "command-fit",
    CommandOutline = "command-outline",
    CommandLanguage = "command-language",
    CommandTheme = "command-theme",
    CommandSize = "command-size" (percent),
    CommandPalette = "command-palette",
    CommandShortcuts = "command-shortcuts",
    CommandAbout = "command-about",
    CommandOpenPath = "command-open-path",
    CommandPaste = "command-paste",
    CommandCloseMap = "command-close-map",
    TipOpen = "tip-open",
    TipOpenPath = "tip-open-path",
    TipPaste = "tip-paste",
    TipCloseMap = "tip-close-map",
    TipExport = "tip-export",
    TipCopyPicture = "tip-copy-picture",
    TipQuit = "tip-quit",
    TipZoomIn = "tip-zoom-in",
    TipZoomOut = "tip-zoom-out",
    TipZoomWhole = "tip-zoom-whole",
    TipFit = "tip-fit",
    TipOutline = "tip-outline",
    TipTheme = "tip-theme",
    TipLanguage = "tip-language",
    TipSize = "tip-size",
    TipPalette = "tip-palette",
    TipShortcuts = "tip-shortcuts",
    TipAbout = "tip-about",
    LanguageEnglish = "language-english",
    LanguageGerman = "language-german",
    ThemeLight = "theme-light",
    ThemeDark = "theme-dark",
    ThemePrint = "theme-print",
    SizeLarger = "size-larger",
    SizeSmaller = "size-smaller",
    SizeWhole = "size-whole",
    ThemeSystem = "theme-system",
    PaletteHint = "palette-hint",
    PaletteNothing = "palette-nothing",
    RecentNothing = "recent-nothing",
    MouseTitle = "mouse-title",
    MousePan = "mouse-pan",
    MousePanHow = "mouse-pan-how",
    MouseZoom = "mouse-zoom",
    MouseZoomHow = "mouse-zoom-how" (ctrl),
    MouseFigures = "mouse-figures",
    MouseFiguresHow = "mouse-figures-how",
    KeyCtrl = "key-ctrl",
    KeyShift = "key-shift",
    OutlineEmpty = "outline-empty",
    CanvasName = "canvas-name" (title),
    ProblemAt = "problem-at" (line, column, message),
    ProblemsMore = "problems-more" (n),
    DropOthers = "drop-others" (files),
    CsvTitle = "csv-title" (file),
    CsvHow = "csv-how",
    CsvCopy = "csv-copy",
    PasteNothing = "paste-nothing",
    SettingsNotSaved = "settings-not-saved" (reason),
    AboutVersion = "about-version" (version),
    AboutIdea = "about-idea",
    AboutLicence = "about-licence",
    AboutFonts = "about-fonts",
    AboutPromise = "about-promise",
    Cancel = "cancel",
    Close = "close",

    // The welcome screen.
    WelcomeTitle = "welcome-title",
    WelcomeSamples = "welcome-samples",
    WelcomeRecent = "welcome-recent",
    WelcomeDrop = "welcome-drop",
    SampleShop = "sample-shop",
    SampleHotel = "sample-hotel",
    SampleBank = "sample-bank",
    DropHint = "drop-hint",
    PasteHint = "paste-hint" (keys),
    Loading = "loading" (file),

    // The status line.
    StatusSaved = "status-saved",
    StatusNotSaved = "status-not-saved",
    StatusNoFeedback = "status-no-feedback",
    StatusZoom = "status-zoom",

    // The export dialog.
    ExportTitle = "export-title",
    ExportFormat = "export-format",
    ExportView = "export-view",
    ExportViewMap = "export-view-map",
    ExportViewCurve = "export-view-curve",
    ExportFit = "export-fit",
    ExportFitFree = "export-fit-free",
    ExportScale = "export-scale",
    ExportSize = "export-size" (w, h),
    ExportPreview = "export-preview",
    ExportDo = "export-do",
    ExportRunning = "export-running",
    ExportDone = "export-done" (file),
    ExportTooLarge = "export-too-large" (scale),
    ExportLargest = "export-largest" (scale),
    ExportSharp = "export-sharp",
    ExportExists = "export-exists" (file),
    ExportReplace = "export-replace",
    ExportLacks = "export-lacks" (characters),
    CopyDone = "copy-done",

    // The path dialog.
    PathFileName = "path-file-name",
    PathOpen = "path-open",
    PathRecentFolders = "path-recent-folders",
    PathHint = "path-hint",
    PathNothing = "path-nothing",

    // Errors: what failed, why, what to do.
    ErrorOpen = "error-open" (file),
    ErrorExport = "error-export" (file),
    ErrorCopy = "error-copy",
    HintMissing = "hint-missing",
    HintNotAMap = "hint-not-a-map",
    HintDamaged = "hint-damaged",
    HintNewer = "hint-newer",
    HintUnwritable = "hint-unwritable",
    HintTryAgain = "hint-try-again",
}
