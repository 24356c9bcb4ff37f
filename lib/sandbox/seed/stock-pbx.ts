import type { Dictionary, Value } from "@/lib/codec";
import { type FileTexts, filesFrom } from "./stock-files";

/** The Real-Time Applications that come with the server. A language other than English is a folder of its own. */

const program = (...lines: readonly string[]) =>
  `entry main is\n${lines.map((line) => `  ${line}\n`).join("")}end entry;\n`;

const ENGLISH: FileTexts = {
  "pbx.sppr": `${program(
    "if acceptCall() != null then stop; end if;",
    'playPrompt("welcome");',
    "digits = readInput(5);",
    "if digits is null then call operator; else call directory(digits); end if;",
  )}entry operator is\n  transferTo(ApplicationSettings().operator);\nend entry;\n`,
  "voicemail.sppr":
    program("acceptCall();", 'playPrompt("leavemessage");', "recordMessage(180);", 'storeMessage("INBOX");') +
    'entry pickup is\n  acceptCall();\n  playMessages("INBOX");\nend entry;\n',
  "conference.sppr":
    program(
      "room = Vars().startParameter;",
      "StartMixer();",
      "loop",
      "  event = ReadInput(1800);",
      "exitif event is null;",
      "  addParticipant(event);",
      "end loop;",
    ) +
    "entry invite is\n  startCall(Vars().startParameter);\n  while ReadInput(60) is not null loop null; end loop;\nend entry;\n",
  "recorder.sppr": program(
    "acceptCall();",
    "Record(3600);",
    'storeFile("private/recordings/" + DateToText(LocalTime()));',
  ),
  "remotehelp.sppr": program("startCall(Vars().startParameter);", "ReadInput(600);"),
  "moh.sppr": program("acceptCall();", 'while IsConnected() loop playPrompt("music"); end loop;'),
  "report.sppr": program('SubmitEMail("Daily report", composeReport());'),
  "geolocationservice.sppr": program(
    "SetApplicationStatus({ cached = 0; });",
    "loop",
    "  request = ReadInput(3600);",
    "  lookup(request);",
    "end loop;",
  ),
  "directory.sppi":
    'procedure directory(digits) is\n  found = DirectorySearch("telephoneNumber=" + digits);\n  if found is null then playPrompt("nobody"); else transferTo(found); end if;\nend procedure;\n',
  "prompts.sppi": 'procedure playPrompt(name) is\n  PlayFile(name + ".wav");\nend procedure;\n',
  "pbx.settings": "{\n  operator = reception;\n  language = english;\n  dayStart = 28800;\n}\n",
  "balance.scgp": program("SetResult(DoBalance({ op = read; balance = main; }));"),
  "freebusy.scgp": program("SetResult(calendarState(Vars().startParameter));"),
  "calendar.scgi": 'function calendarState(when) is\n  return OpenCalendar("Calendar");\nend function;\n',
  "welcome.wav": "3",
  "leavemessage.wav": "2",
  "nobody.wav": "2",
  "music.wav": "8",
};

const PROMPTS: FileTexts = { "welcome.wav": "3", "leavemessage.wav": "2", "nobody.wav": "2" };

const LANGUAGES: Readonly<Record<string, FileTexts>> = {
  "": ENGLISH,
  french: PROMPTS,
  german: PROMPTS,
  russian: { ...PROMPTS, "pbx.settings": "{\n  operator = reception;\n  language = russian;\n}\n" },
  spanish: PROMPTS,
};

let made: Dictionary | undefined;

/** The stock environment: files by language, the empty name for those of no language. */
export function stockPbx(): Dictionary {
  made ??= new Map<string, Value>(Object.entries(LANGUAGES).map(([language, texts]) => [language, filesFrom(texts)]));
  return made;
}
