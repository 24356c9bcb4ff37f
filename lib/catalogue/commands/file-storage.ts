import { defineCommand } from "../command";
import { accountOrSelf, actingFor, ownerOr } from "../names";
import { array, bytes, keyed, number, numberOr, optional, string, strings } from "../params";
import { aDictionary, aListOfStrings, anArray, byName, nothing } from "../returns";

/**
 * Guide, "File Storage Administration". Beside those named here, whoever holds a File Access Right to the file may use
 * these commands, as long as they act as nobody else.
 */

const section = "File Storage Administration";
const access = ownerOr("WebSite");
const accountName = accountOrSelf();
const authAccountName = actingFor("Act as this Account, within its rights.");

function file(help = "An existing file or directory; a directory's name ends in a slash.") {
  return string({ names: "file", help });
}

const sameFile = { accountName: "accountName", fileName: "fileName", authAccountName: "authAccountName" } as const;

/** The content of the file before the step, and nothing of the step's own position in it. */
const oldContent = {
  read: "READSTORAGEFILE",
  map: sameFile,
  part: 0,
} as const;

export const readStorageFile = defineCommand({
  verb: "READSTORAGEFILE",
  section,
  object: "storageFile",
  effect: "read",
  summary: "Read a file of an Account, whole or a slice of it.",
  access,
  params: {
    accountName,
    fileName: keyed("FILE", file("The file to read.")),
    position: optional(keyed("OFFSET", number("Read from this byte on."))),
    sliceSize: optional(keyed("SIZE", number("Read at most this many bytes."))),
    authAccountName,
  },
  returns: anArray("content, time of the last change, size of the whole file"),
});

export const writeStorageFile = defineCommand({
  verb: "WRITESTORAGEFILE",
  section,
  object: "storageFile",
  effect: "write",
  summary: "Write a file of an Account, or make a directory.",
  help: "An existing file of this name is replaced unless a position is given. A name that ends in a slash makes a directory: then give no position and no data.",
  access,
  params: {
    accountName,
    fileName: keyed("FILE", file("The file to write; a name that ends in a slash makes a directory.")),
    position: optional(
      keyed(
        "OFFSET",
        numberOr(
          ["BEG", "END", "NEW"],
          "Where to write: a byte of an existing file, BEG to write over its start, END to append, NEW to refuse if the file exists.",
        ),
      ),
    ),
    authAccountName,
    fileData: keyed("DATA", bytes("The content.")),
  },
  returns: nothing,
  undo: {
    rule: "opposite",
    ...oldContent,
    by: "WRITESTORAGEFILE",
    with: { ...sameFile, fileData: "preImage" },
    ifNew: { by: "DELETESTORAGEFILE", with: sameFile },
    loses: "The file's attributes and its time of change.",
  },
  undoWhen: [{ when: { position: "NEW" }, undo: { rule: "create", by: "DELETESTORAGEFILE", with: sameFile } }],
});

export const renameStorageFile = defineCommand({
  verb: "RENAMESTORAGEFILE",
  section,
  object: "storageFile",
  effect: "write",
  summary: "Rename a file or directory of an Account.",
  access,
  params: {
    accountName,
    oldFileName: keyed("FILE", file()),
    newFileName: keyed("INTO", file("The new name.")),
    authAccountName,
  },
  returns: nothing,
  undo: { rule: "rename", from: "oldFileName", to: "newFileName" },
});

export const deleteStorageFile = defineCommand({
  verb: "DELETESTORAGEFILE",
  section,
  object: "storageFile",
  effect: "destructive",
  summary: "Delete a file or directory of an Account.",
  access,
  params: { accountName, fileName: keyed("FILE", file()), authAccountName },
  returns: nothing,
  undo: {
    rule: "delete",
    ...oldContent,
    by: "WRITESTORAGEFILE",
    with: { ...sameFile, fileData: "preImage" },
    loses: "The file's attributes, its time of change, and everything inside a directory.",
  },
});

export const listStorageFiles = defineCommand({
  verb: "LISTSTORAGEFILES",
  section,
  object: "storageFile",
  effect: "read",
  summary: "List the files in a directory of an Account.",
  access,
  params: {
    accountName,
    filePath: optional(keyed("PATH", file("The directory to list; left out, the top one."))),
    authAccountName,
  },
  returns: byName(aDictionary("name to a dictionary for a file, to an empty array for a directory")),
});

export const getStorageFileInfo = defineCommand({
  verb: "GETSTORAGEFILEINFO",
  section,
  object: "storageFile",
  effect: "read",
  summary: "Read how many files an Account keeps and how large they are together.",
  access,
  params: {
    accountName,
    filePath: optional(keyed("PATH", file("A directory; what it changes is not described."))),
    authAccountName,
  },
  returns: anArray("total size, count of files"),
});

export const readStorageFileAttr = defineCommand({
  verb: "READSTORAGEFILEATTR",
  section,
  object: "storageFile",
  effect: "read",
  summary: "Read attributes of a file or directory of an Account.",
  access,
  params: {
    accountName,
    fileName: keyed("FILE", file()),
    attributes: optional(strings({ help: "The names of the attributes to read; left out, all." })),
    authAccountName,
  },
  returns: anArray("XML elements with the attributes"),
});

export const updateStorageFileAttr = defineCommand({
  verb: "UPDATESTORAGEFILEATTR",
  section,
  object: "storageFile",
  effect: "write",
  summary: "Change attributes of a file or directory of an Account.",
  access,
  params: {
    accountName,
    fileName: keyed("FILE", file()),
    attributes: array({ items: "xml", help: "XML elements with the new values." }),
    authAccountName,
  },
  returns: nothing,
  undo: {
    rule: "replace",
    read: "READSTORAGEFILEATTR",
    map: sameFile,
    value: "attributes",
    loses: "Attributes that the file did not have before stay.",
  },
});

export const getFileSubscription = defineCommand({
  verb: "GETFILESUBSCRIPTION",
  section,
  object: "storageFile",
  effect: "read",
  summary: "List the files that an Account is subscribed to.",
  access,
  params: { accountName },
  returns: aListOfStrings("names of the files"),
});

export const setFileSubscription = defineCommand({
  verb: "SETFILESUBSCRIPTION",
  section,
  object: "storageFile",
  effect: "write",
  summary: "Replace the list of files that an Account is subscribed to.",
  access,
  params: { accountName, newSubscription: strings({ names: "file", help: "All subscribed files from now on." }) },
  returns: nothing,
  undo: { rule: "replace", read: "GETFILESUBSCRIPTION", value: "newSubscription" },
});
