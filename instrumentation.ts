/** At the start of a console, before the first request: jobs that were left go on. Opening the database takes a moment. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startJobs } = await import("@/lib/server/jobs/queue");
  void startJobs();
}
