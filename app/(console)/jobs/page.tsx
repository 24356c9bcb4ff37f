import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { jobsRead } from "@/lib/reads";
import { Hydrate, read } from "../_parts/hydrate";
import { pageCaller } from "../_parts/page-caller";
import { ENDED_SHOWN } from "./_parts/job-view";
import { JobsPage } from "./_parts/jobs-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("jobs"))("title") };
}

export default async function Jobs() {
  const caller = await pageCaller("/jobs");
  return (
    <Hydrate caller={caller} ready={[read(jobsRead, { ended: ENDED_SHOWN })]}>
      <JobsPage />
    </Hydrate>
  );
}
