CREATE TABLE "grants" (
	"change" integer PRIMARY KEY NOT NULL,
	"server" text NOT NULL,
	"account" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_rows" (
	"change" integer NOT NULL,
	"no" integer NOT NULL,
	"name" text NOT NULL,
	"lines" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"outcome" text,
	"status" integer,
	"text" text,
	"code" text,
	"at" timestamp with time zone,
	CONSTRAINT "job_rows_change_no_pk" PRIMARY KEY("change","no")
);
--> statement-breakpoint
CREATE TABLE "job_steps" (
	"change" integer NOT NULL,
	"row" integer NOT NULL,
	"attempt" integer NOT NULL,
	"step" integer NOT NULL,
	"line" text NOT NULL,
	"before" text,
	"outcome" text,
	"status" integer,
	"text" text,
	"code" text,
	"found" text,
	"sent" bigint NOT NULL,
	"told" bigint,
	CONSTRAINT "job_steps_change_row_attempt_step_pk" PRIMARY KEY("change","row","attempt","step")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"change" integer PRIMARY KEY NOT NULL,
	"work" jsonb NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"end" text,
	"expected" integer,
	"found_at" timestamp with time zone,
	"total" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"left_out" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"unknown" integer DEFAULT 0 NOT NULL,
	"not_taken" integer DEFAULT 0 NOT NULL,
	"trouble" jsonb,
	"rate" double precision DEFAULT 0 NOT NULL,
	"worked_ms" integer DEFAULT 0 NOT NULL,
	"worker" text,
	"lease_until" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_change_jobs_change_fk" FOREIGN KEY ("change") REFERENCES "public"."jobs"("change") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_change_changes_id_fk" FOREIGN KEY ("change") REFERENCES "public"."changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "grants_account" ON "grants" USING btree ("server","account");--> statement-breakpoint
CREATE UNIQUE INDEX "job_rows_name" ON "job_rows" USING btree ("name","change");--> statement-breakpoint
CREATE INDEX "job_rows_trouble" ON "job_rows" USING btree ("change","code","no") WHERE code is not null;--> statement-breakpoint
CREATE INDEX "jobs_state" ON "jobs" USING btree ("state");--> statement-breakpoint
-- Room in each page: the outcome of a row is written into the page that it stands in.
ALTER TABLE "job_rows" SET (fillfactor = 50);--> statement-breakpoint
ALTER TABLE "job_steps" SET (fillfactor = 50);
