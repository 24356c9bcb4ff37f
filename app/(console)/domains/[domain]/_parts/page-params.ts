/** What stands behind the question mark of a settings page: the setting to go to and the filter. */
export type SettingsParams = Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;

export async function settingsParams(params: SettingsParams) {
  const { key, find } = await params;
  return {
    focusKey: typeof key === "string" ? key : undefined,
    find: typeof find === "string" ? find : undefined,
  };
}
