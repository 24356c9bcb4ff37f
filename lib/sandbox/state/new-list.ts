import type { Dictionary, Value } from "@/lib/codec";

/**
 * What a mailing list is made with. All its settings are explicit: lists inherit from nobody. The keys were seen in data
 * of real servers, the values are the choice of somebody who wants a list that works at once.
 */
export const NEW_LIST_SETTINGS: Dictionary = new Map<string, Value>([
  ["OwnerCheck", "Authentication"],
  ["Charset", "utf-8"],
  ["Subscribe", "anybody"],
  ["SaveRequests", "no"],
  ["Distribution", "feed"],
  ["Confirmation", "YES"],
  ["Postings", "from subscribers"],
  ["FirstModerated", "0"],
  ["Format", "anything"],
  ["SizeLimit", "unlimited"],
  ["CheckCharset", "NO"],
  ["CheckDigestSubject", "YES"],
  ["HideFromAddress", "NO"],
  ["TillConfirmed", "NO"],
  ["CoolOffPeriod", "1d"],
  ["MaxBounces", "10"],
  ["UnsubBouncedPeriod", "7d"],
  ["FatalWeight", "3"],
  ["FailureNotification", "NO"],
  ["CleanupPeriod", "1d"],
  ["SaveReports", "no"],
  ["Reply", "to list"],
  ["Store", "YES"],
  ["ArchiveSizeLimit", "unlimited"],
  ["ArchiveSwapPeriod", "-1"],
  ["Browse", "subscribers"],
  ["DigestPeriod", "1d"],
  ["DigestSizeLimit", "100K"],
  ["DigestMessageLimit", "50"],
  ["DigestFormat", "Standard MIME"],
]);
