import type { Dictionary, Value } from "@/lib/codec";
import { type FileTexts, filesFrom } from "./stock-files";

/** The skins that come with the server: pages, parts of pages, texts, styles and pictures of the web interface. */

const page = (title: string, body: string) =>
  `<html>\n<head><title>${title}</title>\n%%INCLUDE:common.wssi%%\n</head>\n<body>\n${body}\n</body>\n</html>\n`;

const UNNAMED: FileTexts = {
  "Login.wssp": page(
    "%%STRING:LoginTitle%%",
    '<form method="post" action="/">\n<input name="username" value="%%HTML:username%%">\n' +
      '<input name="password" type="password">\n<input type="submit" value="%%STRING:LoginButton%%">\n</form>',
  ),
  "Hello.wssp": page("%%HTML:domainName%%", "%%INCLUDE:frontmenu.wssi%%\n<h1>%%STRING:Welcome%%</h1>"),
  "Mailboxes.wssp": page(
    "%%STRING:Mailboxes%%",
    "<table>\n%%EACH:mailboxes%%<tr><td>%%HTML:name%%</td><td>%%unseen%%</td></tr>%%ENDEACH%%\n</table>",
  ),
  "Mailbox.wssp": page(
    "%%HTML:mailboxName%%",
    "<table>\n%%EACH:messages%%<tr><td>%%HTML:from%%</td><td>%%HTML:subject%%</td></tr>%%ENDEACH%%\n</table>",
  ),
  "Message.wssp": page("%%HTML:subject%%", "<div>%%HEADERS%%</div>\n<div>%%BODY%%</div>"),
  "Compose.wssp": page(
    "%%STRING:Compose%%",
    '<form method="post" enctype="multipart/form-data">\n<input name="To">\n<textarea name="Body"></textarea>\n</form>',
  ),
  "Settings.wssp": page("%%STRING:Settings%%", "%%INCLUDE:settingsmenu.wssi%%\n%%PREFS%%"),
  "Error.wssp": page("%%STRING:Error%%", "<p>%%HTML:errorCode%%</p>"),
  "Bye.wssp": page("%%STRING:Bye%%", '<a href="/">%%STRING:LoginAgain%%</a>'),
  "common.wssi": '<link rel="stylesheet" href="/SkinFiles/%%domainName%%/style.css">\n<meta charset="utf-8">\n',
  "frontmenu.wssi": '<a href="/Login.wssp">%%STRING:LoginTitle%%</a>\n',
  "settingsmenu.wssi": '<a href="Settings.wssp">%%STRING:General%%</a>\n<a href="Rules.wssp">%%STRING:Rules%%</a>\n',
  "login.wcgp":
    'entry main is\n  if Request.secure is null then redirect(secureURL()); end if;\n  show("Login.wssp");\nend entry;\n',
  "calendar.wcgi": "procedure drawDay(day) is\n  write(DateToText(day));\nend procedure;\n",
  "strings.data":
    '{\n  LoginTitle = "Sign In";\n  LoginButton = "Enter";\n  Mailboxes = "Mailboxes";\n  Compose = "New Message";\n  Bye = "Good bye";\n}\n',
  "russian.data":
    '{\n  LoginTitle = "Вход";\n  LoginButton = "Войти";\n  Mailboxes = "Ящики";\n  Compose = "Новое письмо";\n  Bye = "До свидания";\n}\n',
  "german.data":
    '{\n  LoginTitle = "Anmelden";\n  LoginButton = "Weiter";\n  Mailboxes = "Ordner";\n  Compose = "Neue Nachricht";\n}\n',
  "style.css": "body { font: 14px sans-serif; color: #222; }\ntable { border-collapse: collapse; }\n",
  "script.js": "function focusFirst() { document.forms[0].elements[0].focus(); }\n",
  "logo.gif": "",
  "favicon.ico": "",
  "newmail.wav": "1",
};

const XCHANGE: FileTexts = {
  "Mailbox.wssp": page("%%HTML:mailboxName%%", '<div class="list">%%MESSAGES%%</div>\n<div class="preview"></div>'),
  "toolbar.wssi": '<div class="toolbar">%%EACH:buttons%%<button>%%HTML:label%%</button>%%ENDEACH%%</div>\n',
  "strings.data": '{\n  Charset = "utf-8";\n  LanguageCode = "en";\n  NewItem = "New";\n}\n',
  "style.css": ".list { float: left; width: 38%; }\n.preview { margin-left: 38%; }\n",
  "menu.js": "function openMenu(id) { document.getElementById(id).hidden = false; }\n",
  "flag.png": "",
  "clip.png": "",
};

const PRONTO: FileTexts = {
  "Main.wssp": page("%%HTML:accountName%%", '<div id="app"></div>\n<script src="pronto.js"></script>'),
  "pronto.js": "window.pronto = { version: '%%version%%', session: '%%ID%%' };\n",
  "pronto.css": "#app { position: absolute; inset: 0; }\n",
  "strings.data": '{\n  StartPage = "Main.wssp";\n  Language = "english";\n}\n',
  "dialtone.wav": "2",
  "logo.png": "",
};

const WML: FileTexts = {
  "Login.wssp": '<wml><card title="%%STRING:LoginTitle%%"><input name="username"/></card></wml>\n',
  "strings.data": '{\n  Charset = "utf-8";\n}\n',
};

const SKINS: Readonly<Record<string, FileTexts>> = {
  "": UNNAMED,
  IMode: { "Login.wssp": page("%%STRING:LoginTitle%%", '<form method="post"><input name="username"></form>') },
  "Pronto-": PRONTO,
  WML,
  XChange: XCHANGE,
};

let made: Dictionary | undefined;

/** Every stock skin with its files. They are the same for all sandboxes of a process and never change. */
export function stockSkins(): Dictionary {
  made ??= new Map<string, Value>(Object.entries(SKINS).map(([name, texts]) => [name, filesFrom(texts)]));
  return made;
}
