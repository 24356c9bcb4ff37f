import fc from "fast-check";

const LINES = [
  'CREATEACCOUNT "user1@northwind.example" TextMailbox {RealName="A B";MaxAccountSize=10M;}',
  "RENAMEACCOUNT e.park@northwind.example INTO e.park@severny.example PATH vol2",
  "DELETEACCOUNT b.okafor",
  'SETACCOUNTPASSWORD m.kuznetsova PASSWORD "new pass" NAME phone CHECK',
  "SETACCOUNTALIASES d.volkova (zakupki,buh,daria)",
  'MODIFYACCOUNTTELNUMS d.volkova {op=add;telnum="+78435550118";}',
  'UPDATEACCOUNTMAILRULE m.kuznetsova (5,"Name",((Subject,in,"*x*")),((Discard)),"note")',
  "SETACCOUNTRIGHTS d.volkova (Domain,BasicSettings)",
  "CREATEDOMAIN client1.com PATH vol2 {AccountsLimit=5;}",
  "SETDOMAINALIASES severny.example (sever.example,northwind.example)",
  "UPDATEDOMAINSETTINGS severny.example {MailToUnknown=default;}",
  'LISTDOMAINOBJECTS severny.example FILTER "a" 10 ACCOUNTS ALIASES COOKIE "61"',
  "DELETEDOMAIN severny.example FORCE",
  'SETACCOUNTACL m.kuznetsova {anyone="+lr";}',
  'SETTEMPBLACKLISTEDIPS "10.0.0.1-300,2001:db8::1-*"',
  "CREATEWEBUSERSESSION m.kuznetsova ADDRESS #I[10.0.0.1]:5000 FOR 10.1.1.1 SKIN x",
  "STOREDOMAINSKINFILE northwind.example SKIN Winter FILE style.css DATA [YWJj]",
  'STORESERVERPBXFILE "russian/closed.wav" DATA [Yg==]',
  'STARTPBXTASK e.park PROGRAM conference ENTRY invite PARAM {a="b";}',
  'SETROUTERTABLE "<*@old.example> = *@northwind.example\\e; end\\eRelay:<(7-15d)@telnum> = *@gw.example"',
  'ROUTE "a%b.example@northwind.example" mail',
  "UPDATEMODULE SMTP {LogLevel=default;Listener={MaxInputChannels=5;};}",
  'SETDENIEDIPS "10.0.0.0/8 ; all\\e!10.0.0.1-10.0.0.9"',
  'CREATEDIRECTORYUNIT Branch REMOTE "o=Branch,c=NO"',
  "SETSTATELEMENT customElement1 INC 5",
  'UPDATESERVERSETTINGS {LogLevel=5;DomainName="new.example";}',
  'ECHO {a=(#1,[AP8=],#T21-11-2026_10:15:00);"b c"=<a x="1"/>;}',
];

const BITS = [
  '"',
  "(",
  ")",
  "{",
  "}",
  ";",
  "=",
  ",",
  "[",
  "]",
  "#",
  "\\",
  "@",
  "*",
  " ",
  "\t",
  "default",
  "NULL",
  "-1",
  "ж",
  "😀",
];

/** Without the bias towards small numbers, which would damage hardly anything but the verb. */
const anywhere = fc.noBias(fc.nat({ max: 9_999 }));

/** A command line with a few places cut out, doubled or overwritten. */
export const mutatedLine = fc
  .tuple(
    fc.constantFrom(...LINES),
    fc.array(fc.tuple(anywhere, fc.nat({ max: 6 }), fc.constantFrom(...BITS)), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([line, edits]) =>
    edits.reduce((text, [where, length, bit]) => {
      const at = where % text.length;
      return text.slice(0, at) + bit + text.slice(at + length);
    }, line),
  );
