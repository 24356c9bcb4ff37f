import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { jobHref } from "@/lib/navigation";
import { jobRead } from "@/lib/reads";
import { Hydrate, read } from "../../_parts/hydrate";
import { pageCaller } from "../../_parts/page-caller";
import { JobPage } from "../_parts/job-page";

interface PageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("jobs"))("job") };
}

export default async function Job({ params }: PageProps) {
  const { id: written } = await params;
  if (!/^[1-9]\d{0,8}$/.test(written)) notFound();
  const id = Number(written);
  const caller = await pageCaller(jobHref(id));
  return (
    <Hydrate caller={caller} ready={[read(jobRead, { id })]}>
      <JobPage id={id} />
    </Hydrate>
  );
}
