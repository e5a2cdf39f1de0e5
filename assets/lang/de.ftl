# Die Wörter von Touchline auf Deutsch.
# Vor jedem Prozentzeichen steht ein geschütztes Leerzeichen; Anführungszeichen sind „so“.
# Wer antwortet, heißt „Befragte“, wer gefragt wurde, „Angefragte“.

## Ebenen

lane-touchpoint = Touchpoint
lane-thoughts = Gedanken
lane-pain-points = Pain Points
lane-highlights = Highlights
lane-opportunities = Potenziale
lane-measures = Maßnahmen
lane-emotion = Emotion
lane-answers = Antworten
lane-answers-on = Antworten { $scale }
lane-grades-on = Noten { $scale }
lane-backstage = Backstage
unsorted = Unsortiert

## Der Kopf der Journey Map

untitled = Journey ohne Titel
state-current = Ist-Zustand
state-future = Soll-Zustand
header-persona = Persona: { $persona }
header-scope = Umfang: { $scope }
header-team = { $people ->
    [one] Team: { $people } Person
   *[other] Team: { $people } Personen
}
header-team-of = { $people ->
    [one] Team: { $people } Person ({ $who })
   *[other] Team: { $people } Personen ({ $who })
}
header-team-names = Team: { $who }
header-evidence = Belege: { $evidence }
header-nps = Weiterempfehlung: NPS { $nps } (95 %: { $low } … { $high }; n { $n })
header-nps-few = Weiterempfehlung: n < 5
header-journey = Die Journey im Ganzen: { $figure } (95 %: { $interval }; n { $n })

## Karten

moment-of-truth = Moment der Wahrheit
moment-of-truth-short = MdW
impact-of = Wirkung { $level }
effort-of = Aufwand { $level }
measure-planned = geplant
measure-in-progress = in Arbeit
measure-done = erledigt
measure-dropped = verworfen
measure-due = fällig am { $date }
medium-digital = digital
medium-analogue = analog
served-by-human = Mensch
served-by-self-service = Selbstbedienung
served-by-bot = Bot
evidence-assumed = angenommen
evidence-observed = beobachtet
evidence-measured = gemessen

## Skalen, und Werte in ihrer Einheit

scale-stars = Sterne
scale-levels = Stufen
scale-ease = Leichtigkeit
scale-recommend = Weiterempfehlung
scale-grades = Schulnoten
scale-percent = Prozent
scale-slider = Schieberegler
scale-faces = Gesichter
scale-thumbs = Daumen
scale-other = Wert
# Werte zeigen immer ihre Nachkommastellen und stehen damit in der Mehrzahl: „1,0 Sterne“.
figure-stars = { $value } Sterne
figure-grade = Note { $value }
figure-of = { $value } von { $best }
figure-n = n { $n }
figure-interval = 95 %: { $interval }
figure-median = Median { $value }
figure-csat = CSAT { $share } ({ $interval })
figure-top-two = Top 2 { $share } ({ $interval })

## Wie belastbar ein Punkt ist

tier-none = keine Antworten
tier-hidden = n < 5
tier-few = 5–9 Antworten
tier-tentative = vorläufig
two-camps = zwei Lager
all-gave = alle gaben { $score }

## Warum eine Bewertung fehlt

not-asked = nicht gefragt
no-answer = keine Angabe
dont-know = weiß nicht
empty-cell = leer
missing-code = Code { $code }

## Die zwei Kurven und der Abstand dazwischen

customers-verdict = Kundenurteil
our-estimate = Unsere Einschätzung
estimate-question = Wie viele Sterne würden unsere Kundinnen und Kunden hier vergeben?
before-data = vor Kenntnis der Daten
after-data = nachträglich geändert
curve-measured = Gemessene Kurve (Außensicht)
curve-assumed = Angenommene Kurve (Innensicht)
experience-gap = Experience Gap
gap-worse = Schlechter als gedacht
gap-better = Besser als gedacht
gap-none = wie gedacht
gap-more = und { $n } weitere
gap-largest = die größte auf dieser Journey Map
gap-stars-less = { $size } Sterne weniger als gedacht
gap-stars-more = { $size } Sterne mehr als gedacht
gap-points-less = { $size } Punkte tiefer auf der Emotionsskala als gedacht
gap-points-more = { $size } Punkte höher auf der Emotionsskala als gedacht
gap-line-stars-less = { $touchpoint }: Befragte geben { $size } Sterne weniger als gedacht (95 %: { $interval }; n { $n })
gap-line-stars-more = { $touchpoint }: Befragte geben { $size } Sterne mehr als gedacht (95 %: { $interval }; n { $n })
gap-line-points-less = { $touchpoint }: { $size } Punkte tiefer auf der Emotionsskala als gedacht (95 %: { $interval }; n { $n })
gap-line-points-more = { $touchpoint }: { $size } Punkte höher auf der Emotionsskala als gedacht (95 %: { $interval }; n { $n })

## Die Legende

legend-mean = Kundenurteil: Mittel der Werte { $scale }, Striche = 95-%-Intervall (nur Stichprobenfehler).
legend-mean-grades = Kundenurteil: Mittel der Schulnoten { $scale } ({ $best } ist die beste), Striche = 95-%-Intervall (nur Stichprobenfehler).
legend-mean-low-is-best = Kundenurteil: Mittel der Werte { $scale } (niedrig ist gut), Striche = 95-%-Intervall (nur Stichprobenfehler).
legend-mean-mixed = Kundenurteil: Mittel auf der Skala der jeweiligen Frage, als Emotion gezeichnet, Striche = 95-%-Intervall (nur Stichprobenfehler).
legend-ease = Gefragt wurde nach der Leichtigkeit, nicht nach der Zufriedenheit.
legend-question = Frage: „{ $question }“.
legend-question-unknown = Der Wortlaut der Frage ist unbekannt.
legend-questions-differ = Nicht alle Touchpoints wurden mit demselben Wortlaut abgefragt.
legend-field-time = Befragungszeitraum: { $dates }.
legend-field-since = Befragungszeitraum: seit { $date }.
legend-field-until = Befragungszeitraum: bis { $date }.
legend-field-unknown = Der Befragungszeitraum ist unbekannt.
legend-answered = { $people ->
    [one] { $people } von { $invited } Angefragten hat geantwortet ({ $share }).
   *[other] { $people } von { $invited } Angefragten haben geantwortet ({ $share }).
}
legend-answered-invited-unknown = { $people ->
    [one] { $people } Person hat geantwortet. Wie viele gefragt wurden, ist unbekannt.
   *[other] { $people } Personen haben geantwortet. Wie viele gefragt wurden, ist unbekannt.
}
legend-answered-people-unknown = { $invited ->
    [one] { $invited } Person wurde gefragt. Wie viele geantwortet haben, ist unbekannt.
   *[other] { $invited } Personen wurden gefragt. Wie viele geantwortet haben, ist unbekannt.
}
legend-answered-unknown = Wie viele gefragt wurden, ist unbekannt.
legend-ratings = { $ratings ->
    [one] { $ratings } Bewertung
   *[other] { $ratings } Bewertungen
} von { $people ->
    [one] { $people } Person.
   *[other] { $people } Personen.
}
legend-ratings-people-unknown = { $ratings ->
    [one] { $ratings } Bewertung; von wie vielen Personen, ist unbekannt.
   *[other] { $ratings } Bewertungen; von wie vielen Personen, ist unbekannt.
}
legend-asked = Gefragt wurden: { $who }.
legend-asked-unknown = Wer gefragt wurde, ist unbekannt.
legend-mode = Art der Befragung: { $mode }.
legend-mode-unknown = Die Art der Befragung ist unbekannt.
legend-weighted = Die Antworten sind gewichtet.
legend-rows-left-out = { $rows ->
    [one] { $rows } Zeile der Datei wurde weggelassen.
   *[other] { $rows } Zeilen der Datei wurden weggelassen.
}
legend-no-feedback = Noch kein Feedback: Die Journey Map zeigt nur unsere Einschätzung.
legend-estimate = Unsere Einschätzung: { $parts }.
legend-estimate-people-unknown = Zahl der Personen unbekannt
legend-estimate-date-unknown = Datum unbekannt
legend-revised = { $estimates ->
    [one] { $estimates } Einschätzung wurde nachträglich geändert; die Gap nutzt die frühere.
   *[other] { $estimates } Einschätzungen wurden nachträglich geändert; die Gap nutzt die früheren.
}
legend-lines = Linien führen nur das Auge; Antworten gibt es nur an den Marken.
legend-later-touchpoints = Spätere Touchpoints bewertet nur, wer so weit kam.
legend-break = Wo Antworten nicht vergleichbar sind, bricht die Linie ab und die Marke wechselt: Unterschied bei { $reasons }.
break-wording = Wortlaut der Frage
break-scale = Skala
break-period = Zeitraum
break-mode = Art der Befragung
break-group = befragter Gruppe
legend-clamped = Striche, die über die Skala hinausreichen würden, enden an ihrem Rand und sind dort markiert.
legend-two-camps = Doppelpfeil: zwei Lager, dazwischen weniger Antworten.
legend-hollow = Hohle Marke: weniger als 5 Antworten, daher kein Wert.
legend-dashed = Gestrichelter Strich: 5–9 Antworten.
legend-tentative = Vorläufig: 10–29 Antworten.
legend-strips = Streifen: wie oft welche Antwort gegeben wurde.

## Zahlen mit ihrem Hauptwort

count-stages = { $n ->
    [one] { $n } Phase
   *[other] { $n } Phasen
}
count-touchpoints = { $n ->
    [one] { $n } Touchpoint
   *[other] { $n } Touchpoints
}
count-people = { $n ->
    [one] { $n } Person
   *[other] { $n } Personen
}
ratings-from-people = { $ratings ->
    [one] { $ratings } Bewertung
   *[other] { $ratings } Bewertungen
} von { $people ->
    [one] { $people } Person
   *[other] { $people } Personen
}
ratings-people-unknown = { $ratings ->
    [one] { $ratings } Bewertung, Zahl der Personen unbekannt
   *[other] { $ratings } Bewertungen, Zahl der Personen unbekannt
}
list-and = und

## Menüs und Befehle

menu-file = Datei
menu-edit = Bearbeiten
menu-view = Ansicht
menu-help = Hilfe
command-open = Öffnen…
command-open-recent = Zuletzt geöffnet
command-export = Exportieren…
command-copy-picture = Bild kopieren
command-quit = Beenden
command-zoom-in = Vergrößern
command-zoom-out = Verkleinern
command-zoom-whole = 100 %
command-fit = Einpassen
command-outline = Gliederung
command-language = Sprache
command-theme = Farben
command-size = Größe der Oberfläche ({ $percent } %)
command-palette = Befehlspalette…
command-shortcuts = Tastenkürzel
command-about = Über Touchline
command-open-path = Pfad öffnen…
command-paste = Journey Map einfügen
command-close-map = Journey Map schließen
tip-open = Eine Journey Map wählen und öffnen
tip-open-path = Den Pfad einer Journey Map eingeben
tip-paste = Die kopierte Journey Map öffnen, als Text oder als Pfad
tip-close-map = Zurück zum Startbildschirm
tip-export = Ein Bild für Folien oder Druck speichern
tip-copy-picture = Ein Bild der Journey Map in die Zwischenablage legen
tip-quit = Das Fenster schließen
tip-zoom-in = Die Journey Map größer zeigen
tip-zoom-out = Die Journey Map kleiner zeigen
tip-zoom-whole = Die Journey Map in ihrer eigenen Größe zeigen
tip-fit = Die ganze Journey Map zeigen
tip-outline = Die Liste der Phasen und Touchpoints zeigen oder verbergen
tip-theme = Die Farben von Fenster und Journey Map wechseln
tip-language = Die Sprache von Fenster und Journey Map wechseln
tip-size = Die Größe von Menüs und Texten ändern; der Zoom der Journey Map ist etwas anderes
tip-palette = Einen Befehl über seinen Namen finden
tip-shortcuts = Zeigen, was Tasten und Maus tun
tip-about = Version, Lizenzen und Schriften
language-english = English
language-german = Deutsch
theme-light = Hell
theme-dark = Dunkel
theme-print = Druck
size-larger = Oberfläche größer
size-smaller = Oberfläche kleiner
size-whole = Oberfläche auf 100 %
theme-system = Wie das System
palette-hint = Befehl eingeben
palette-nothing = Kein Befehl heißt so
recent-nothing = Noch nichts geöffnet
mouse-title = Maus und Touch
mouse-pan = Journey Map verschieben
mouse-pan-how = Ziehen, mit mittlerer Taste ziehen oder scrollen
mouse-zoom = Am Mauszeiger zoomen
mouse-zoom-how = { $ctrl } und scrollen, oder mit zwei Fingern spreizen
mouse-figures = Die Zahlen eines Touchpoints sehen
mouse-figures-how = Auf seine Spalte zeigen, oder die Pfeiltasten drücken
key-ctrl = Strg
key-shift = Umschalt
outline-empty = Noch keine Phasen
canvas-name = Journey Map: { $title }
problem-at = Zeile { $line }, Spalte { $column }: { $message }
problems-more = und { $n } weitere
drop-others = Es ist immer nur eine Journey Map offen. Nicht geöffnet: { $files }
csv-title = { $file } ist keine Journey Map
csv-how = Ist es eine Befragung? Feedback importiert die Kommandozeile:
csv-copy = Befehl kopieren
paste-nothing = In der Zwischenablage ist weder eine Journey Map noch der Pfad zu einer.
settings-not-saved = Einstellungen gelten nur, bis das Fenster geschlossen wird: { $reason }
about-version = Touchline { $version }
about-idea = Journey Maps mit zwei Kurven, ehrlich gezeichnet: was wir dachten, und was Befragte sagten.
about-licence = Freie Software, wahlweise unter der MIT- oder der Apache-Lizenz 2.0.
about-fonts = Mit der Schrift Inter unter der SIL Open Font License 1.1.
about-promise = Kein Konto, kein Netz, keine Telemetrie: Journey Maps bleiben auf diesem Rechner.
cancel = Abbrechen
close = Schließen

## Der Startbildschirm

welcome-title = Journey Map öffnen
welcome-samples = Beispiele
welcome-recent = Zuletzt geöffnet
welcome-drop = Eine .ron-Datei hier ablegen
sample-shop = Onlineshop: erste Bestellung (Englisch)
sample-hotel = Hotel: ein Wochenende am See
sample-bank = Bankkonto: vom ersten Blick bis zur ersten Zahlung (Englisch)
drop-hint = Loslassen, um die Journey Map zu öffnen
paste-hint = { $keys } öffnet die Journey Map, deren Pfad kopiert wurde
loading = { $file } wird geöffnet…

## Die Statuszeile

status-saved = gespeichert
status-not-saved = nicht gespeichert
status-no-feedback = kein Feedback
status-zoom = Zoom

## Der Exportdialog

export-title = Exportieren
export-format = Format
export-view = Ansicht
export-view-map = Journey Map
export-view-curve = Kurve
export-fit = Seite
export-fit-free = Frei
export-scale = Vergrößerung
export-size = { $w } × { $h } px
export-preview = Vorschau
export-do = Exportieren
export-running = Das Bild wird gezeichnet…
export-done = Exportiert: { $file }
export-too-large = Das Bild würde zu groß. Die stärkste Vergrößerung für diese Journey Map ist { $scale }.
export-largest = { $scale } nehmen
export-sharp = In jeder Größe scharf
export-exists = { $file } gibt es schon.
export-replace = Ersetzen
export-lacks = Der Schrift fehlt { $characters }. Bitte den Text ändern: Es wurde nichts geschrieben.
copy-done = Bild kopiert

## Der Pfaddialog

path-file-name = Dateiname
path-open = Öffnen
path-recent-folders = Letzte Ordner
path-hint = Ein Ordner, oder der ganze Pfad einer .ron-Datei
path-nothing = Hier gibt es nichts, das so heißt

## Fehler: was misslang, warum, was jetzt hilft

error-open = { $file } ließ sich nicht öffnen
error-export = { $file } ließ sich nicht exportieren
error-copy = Das Bild ließ sich nicht kopieren
hint-missing = Bitte Namen und Ordner prüfen, dann noch einmal versuchen.
hint-not-a-map = Bitte eine Journey Map wählen: eine .ron-Datei, die Touchline geschrieben hat.
hint-damaged = Eine Sicherung öffnen, oder die genannte Zeile in einem Texteditor richten.
hint-newer = Bitte mit der neueren Version von Touchline öffnen, die sie geschrieben hat.
hint-unwritable = Bitte einen anderen Ordner wählen oder Platz schaffen.
hint-try-again = Bitte noch einmal versuchen.
