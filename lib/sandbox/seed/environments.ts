import type { Value } from "@/lib/codec";
import { startTask } from "../state/pbx-task";
import type { Filling } from "./fill-account";
import { filesFrom } from "./stock-files";

/** Skins and Real-Time Applications that the company made for itself, and the applications that run. */

const DAY = 86_400_000;
const MINUTE = 60_000;

const HOUSE_STRINGS = '{\n  LoginTitle = "Northwind mail";\n  LoginButton = "Enter";\n}\n';
const CLOSED =
  'entry main is\n  if businessDay(LocalTime()) then stop; end if;\n  PlayFile("closed.wav");\nend entry;\n';

function fillSkins({ server, now }: Filling): void {
  const writtenAt = now - 40 * DAY;
  const house = filesFrom(
    {
      "Login.wssp": "<html><body><h1>%%STRING:LoginTitle%%</h1>%%INCLUDE:loginform.wssi%%</body></html>\n",
      "loginform.wssi": '<form method="post"><input name="username"><input name="password" type="password"></form>\n',
      "strings.data": HOUSE_STRINGS,
      "logo.png": "",
    },
    writtenAt,
  );
  const winter = filesFrom({ "style.css": "body { background: #eef; }\n", "snow.gif": "" }, now - 12 * DAY);
  const names: [string, Value][] = [
    ["", house],
    ["Winter", winter],
  ];
  server.mainDomain.set("skins", new Map(names));
  const kestrel = filesFrom({ "style.css": "h1 { color: #264; }\n" }, writtenAt);
  server.findDomain("kestrel-labs.example")?.set("skins", new Map([["", kestrel]]));
  const bright = filesFrom(
    { "style.css": "* { color: #000; background: #fff; }\n", "strings.data": "{\n}\n" },
    writtenAt,
  );
  server.set("skins", new Map([["HighContrast", bright]]));
  server.set("clusterSkins", new Map([["Fjord", filesFrom({ "style.css": "body { color: #134; }\n" }, writtenAt)]]));
}

function fillApplications({ server, now }: Filling): void {
  const writtenAt = now - 90 * DAY;
  const common: [string, Value][] = [
    [
      "",
      filesFrom(
        { "afterhours.sppr": CLOSED, "closed.wav": "4", "house.settings": "{\n  operator = reception;\n}\n" },
        writtenAt,
      ),
    ],
    ["russian", filesFrom({ "closed.wav": "5" }, writtenAt)],
  ];
  server.set("pbx", new Map(common));
  const own: [string, Value][] = [
    [
      "",
      filesFrom(
        { "reception.sppr": 'entry main is\n  transferTo("reception");\nend entry;\n', "hello.wav": "2" },
        writtenAt,
      ),
    ],
    ["russian", filesFrom({ "hello.wav": "2" }, writtenAt)],
  ];
  server.mainDomain.set("pbx", new Map(own));
}

interface Running {
  readonly name: string;
  readonly program: string;
  readonly parameter?: Value;
  readonly minutesAgo: number;
}

const RUNNING: readonly Running[] = [
  { name: "reception", program: "pbx", minutesAgo: 1 },
  { name: "monitoring", program: "geolocationservice", minutesAgo: 2880 },
  { name: "b.okafor", program: "conference", parameter: "marketing", minutesAgo: 34 },
];

function startTasks({ server, now, random }: Filling): void {
  for (const { name, program, parameter, minutesAgo } of RUNNING) {
    const address = `${name}@${server.mainDomain.name}`;
    const started = now - minutesAgo * MINUTE;
    startTask(server, { account: address, program, entry: "main", parameter, now: started, word: random.word(12) });
  }
}

export function fillEnvironments(filling: Filling): void {
  fillSkins(filling);
  fillApplications(filling);
  startTasks(filling);
}
