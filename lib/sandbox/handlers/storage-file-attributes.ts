import { attributesOf, changesRights, chosenAttributes, updatedAttributes } from "../files/attributes";
import { FileActor } from "../files/file-rights";
import { FileStorage } from "../files/file-storage";
import { parsePath } from "../files/path";
import { accountNamed } from "../resolve";
import type { Handlers } from "./handler";

/** Guide, "File Storage Administration": attributes and subscriptions. */

export const storageFileAttributeHandlers = {
  readStorageFileAttr: ({ accountName, fileName, attributes, authAccountName }, call) => {
    const account = accountNamed(call, accountName);
    const files = new FileStorage(account, call.now);
    const { path } = parsePath(fileName);
    new FileActor(call, account, authAccountName).check(files, path, "r");
    const entry = files.existing(path);
    return attributes === undefined ? attributesOf(entry) : chosenAttributes(entry, attributes);
  },
  updateStorageFileAttr: ({ accountName, fileName, attributes, authAccountName }, call) => {
    const account = accountNamed(call, accountName);
    const files = new FileStorage(account, call.now);
    const { path } = parsePath(fileName);
    new FileActor(call, account, authAccountName).check(files, path, changesRights(attributes) ? "a" : "w");
    files.setAttributes(path, updatedAttributes(files.existing(path), attributes));
    files.keep();
  },
  getFileSubscription: ({ accountName }, call) => accountNamed(call, accountName).get("fileSubscription"),
  setFileSubscription: ({ accountName, newSubscription }, call) => {
    accountNamed(call, accountName).set("fileSubscription", newSubscription);
  },
} satisfies Partial<Handlers>;
