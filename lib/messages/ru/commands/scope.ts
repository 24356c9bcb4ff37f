/** The words for a command of one server and for its twin of the whole cluster. `{scope}` is where they differ. */
export function pair(server: string, cluster: string, text: string): Record<string, string> {
  return { [server]: text.replace("{scope}", "сервера"), [cluster]: text.replace("{scope}", "кластера") };
}
