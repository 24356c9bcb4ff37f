import { isArray, type Value, Xml } from "@/lib/codec";
import { XmlScanner } from "@/lib/codec/xml";
import { refuse } from "../refusal";
import type { Entry } from "./file-storage";

/** Attributes of files and directories: XML elements, one for each name (Guide, UPDATESTORAGEFILEATTR). */

/** The elements of a value: several in a row are one value of the Data Formats. */
function split(source: string): string[] {
  const elements: string[] = [];
  let scanner = new XmlScanner();
  let start = 0;
  for (let at = 0; at < source.length; at++) {
    if (scanner.push(source.charCodeAt(at)) !== "end") continue;
    elements.push(source.slice(start, at + 1));
    scanner = new XmlScanner();
    start = at + 1;
  }
  return elements;
}

/** The name of an element without the prefix of its name space. */
function nameOf(element: string): string {
  return /^<(?:[^\s/>:]+:)?([^\s/>]+)/.exec(element)?.[1] ?? "";
}

/** An element that says nothing takes its attribute away: `<tag/>`, `<tag></tag>`. */
function isEmpty(element: string): boolean {
  return /^<[^\s/>]+\s*(?:\/>|><\/[^<>]*>)$/.test(element);
}

export function attributesOf(entry: Entry): readonly Xml[] {
  const attributes = entry.get("Attributes");
  return isArray(attributes) ? attributes.filter((attribute) => attribute instanceof Xml) : [];
}

/** The attributes with these names, or all of them. */
export function chosenAttributes(entry: Entry, names: readonly string[] | undefined): readonly Xml[] {
  return attributesOf(entry).filter(({ source }) => names === undefined || names.includes(nameOf(source)));
}

/** The attributes after an update: each element replaces the one of its name. */
export function updatedAttributes(entry: Entry, changes: readonly Value[]): readonly Xml[] {
  const updated = new Map(attributesOf(entry).map((attribute) => [nameOf(attribute.source), attribute]));
  for (const change of changes) {
    if (!(change instanceof Xml)) throw refuse("Each attribute must be an XML element");
    for (const element of split(change.source)) {
      if (isEmpty(element)) updated.delete(nameOf(element));
      else updated.set(nameOf(element), new Xml(element));
    }
  }
  return [...updated.values()];
}

/** True when an update touches the access rights. */
export function changesRights(changes: readonly Value[]): boolean {
  return changes.some((change) => change instanceof Xml && split(change.source).some((one) => nameOf(one) === RIGHTS));
}

/**
 * The attribute that grants File Access Rights, as the guide's page on File Storage calls it. What is inside it is shown
 * nowhere: `<ACL><aclElem name="boss" rights="lr"/></ACL>` is our form, with the letters of Mailboxes. That page opens
 * whatever is not in the directory `private` to everybody; the chapter on these commands asks for a granted right, and
 * that is what is done here.
 */
export const RIGHTS = "ACL";

/** Identifiers with their letters, or nothing when the entry grants none of its own. */
export function grantsOf(entry: Entry): ReadonlyMap<string, string> | undefined {
  const [access] = chosenAttributes(entry, [RIGHTS]);
  if (access === undefined) return undefined;
  const grants = [...access.source.matchAll(/<aclElem\b([^<>]*)>/g)].map(([, attributes = ""]): [string, string] => {
    const value = (key: string) => new RegExp(`\\b${key}="([^"]*)"`).exec(attributes)?.[1] ?? "";
    return [value("name"), value("rights")];
  });
  return new Map(grants);
}
