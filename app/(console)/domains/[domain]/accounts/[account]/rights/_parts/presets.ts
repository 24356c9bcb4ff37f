/** Sets of codes that a vendor's own tool gives: what an administrator of a Domain and its telephone system need. */
export const PRESETS = {
  administrator: [
    "Domain",
    "BasicSettings",
    "PSTNSettings",
    "CanCreateAccounts",
    "CanCreateNamedTasks",
    "CanAccessWebSites",
    "CanCreateAliases",
  ],
  pbx: ["Domain", "CanImpersonate"],
  none: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Preset = keyof typeof PRESETS;
export const PRESET_NAMES = ["administrator", "pbx", "none"] as const satisfies readonly Preset[];
