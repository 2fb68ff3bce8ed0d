package se.styrning.verksamhetsplan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a plan version. */
@Schema(
    description =
        "UTKAST ännu inte beslutad, ANTAGEN beslutad och i kraft, ERSATT beslutad men ersatt av en"
            + " senare version, UPPHAVD beslutad men upphävd.")
public enum Planstatus {
  UTKAST,
  ANTAGEN,
  ERSATT,
  UPPHAVD
}
