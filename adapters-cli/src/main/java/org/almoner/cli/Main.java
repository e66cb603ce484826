package org.almoner.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.almoner.cli.shell.Exit;
import org.almoner.solver.TransitionSolvers;
import picocli.CommandLine;

/** The program {@code almoner}: puts the commands together and ends with their exit code. */
public final class Main {

    private static final String LOG_LEVEL = "almoner.log.level";

    private Main() {}

    /**
     * Runs a command.
     *
     * @param args the words of the command line
     */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int exit = commands(Wiring.real()).setOut(out).setErr(err).execute(args);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /** Pounds are written as such, whatever the locale. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }

    /** {@return the commands, wired} */
    static CommandLine commands(Wiring wiring) {
        AlmonerCommand almoner = new AlmonerCommand();
        CommandLine commands = new CommandLine(almoner)
                .addSubcommand(new ZoneCommand(wiring))
                .addSubcommand(new IdentifierCommand())
                .addSubcommand(
                        CommandGroup.of("scheme", "Scheme files: what a council decided.", new SchemeCheckCommand()))
                .addSubcommand(new CommandLine(new SchemesCommand()).addSubcommand(new SchemesCompareCommand(wiring)))
                .addSubcommand(new ForecastCommand(wiring))
                .addSubcommand(new OutlookCommand(wiring))
                .addSubcommand(new BudgetCommand())
                .addSubcommand(new FundingCommand())
                .addSubcommand(new AssessCommand(wiring))
                .addSubcommand(new ReassessCommand(wiring))
                .addSubcommand(CommandGroup.of(
                        "price",
                        "Prices: what they are made of, and what an uplift would do.",
                        new PriceBuildUpCommand(wiring),
                        new PriceUpliftCommand(wiring)))
                .addSubcommand(CommandGroup.of(
                        "run",
                        "Payment and charge runs: drafted by one, approved by another, posted, paid.",
                        new RunDraftCommand(wiring),
                        new RunStepCommand.Submit(wiring),
                        new RunStepCommand.Approve(wiring),
                        new RunStepCommand.Pay(wiring),
                        new RunStepCommand.Reject(wiring),
                        new RunShowCommand(wiring),
                        new RunListCommand(wiring)))
                .addSubcommand(CommandGroup.of(
                        "line",
                        "Lines of payment or charge: hold one until somebody has acted, release it, list what is held.",
                        new LineHoldCommand(wiring),
                        new LineReleaseCommand(wiring),
                        new LineListCommand(wiring)))
                .addSubcommand(CommandGroup.of(
                        "need",
                        "Needs of packages: publish one, take answers, award or close it; see what is open.",
                        new NeedStepCommand.Publish(wiring),
                        new NeedStepCommand.Answering(wiring),
                        new NeedStepCommand.Award(wiring),
                        new NeedStepCommand.Close(wiring),
                        new NeedStepCommand.Show(wiring),
                        new NeedListCommand(wiring)))
                .addSubcommand(CommandGroup.of(
                        "provider",
                        "Providers: who may do business, how they are rated, what they did, and whether roles change.",
                        new ProviderListCommand(wiring),
                        new ProviderShowCommand(wiring),
                        new ProviderRateCommand(wiring),
                        new ProviderScorecardCommand(wiring),
                        new ProviderIndicatorsCommand(wiring),
                        new ProviderReviewCommand(wiring),
                        new ProviderRoleCommand(wiring),
                        new ProviderThemesCommand(wiring)))
                .addSubcommand(CommandGroup.of(
                        "package",
                        "Care packages: what they are on a day, what may be done with them, their approval and reviews.",
                        new PackageShowCommand.Show(wiring),
                        new PackageListCommand(wiring),
                        new PackageShowCommand.Actions(wiring),
                        new PackageApproveCommand.Ask(wiring),
                        new PackageApproveCommand.Approve(wiring),
                        new PackageReviewsCommand(wiring),
                        new PackageNightsCommand(wiring)))
                .addSubcommand(CommandGroup.of(
                        "person",
                        "People's whole files: hand one out, see who may be erased, and erase people.",
                        new PersonExportCommand(wiring),
                        new PersonDueCommand(wiring),
                        new PersonEraseCommand(wiring)))
                .addSubcommand(CommandGroup.of(
                        "complaint",
                        "Complaints, enquiries, compliments: what is due by when, what happened, a year of them counted.",
                        new ComplaintListCommand(wiring),
                        new ComplaintShowCommand(wiring),
                        new ComplaintReceiveCommand(wiring),
                        new ComplaintStepCommand.Acknowledge(wiring),
                        new ComplaintStepCommand.Extend(wiring),
                        new ComplaintStepCommand.SendHoldingLetter(wiring),
                        new ComplaintStepCommand.Close(wiring),
                        new ComplaintStepCommand.Ombudsman(wiring),
                        new ComplaintStepCommand.Settle(wiring),
                        new ComplaintStepCommand.Adjust(wiring),
                        new ComplaintUndoCommand(wiring),
                        new ComplaintReportCommand(wiring),
                        new ComplaintPublishedCommand()))
                .addSubcommand(CommandGroup.of(
                        "audit",
                        "Who did what when and why, and whether it is still as it was recorded.",
                        new AuditListCommand(wiring),
                        new AuditVerifyCommand(wiring)))
                .addSubcommand(new IndicatorsCommand(wiring))
                .addSubcommand(new EqualityCommand(wiring))
                .addSubcommand(CommandGroup.of(
                        "visits",
                        "Files of providers' visits: what recording one would do, recording it, and what was reported as one.",
                        new VisitsCheckCommand(wiring),
                        new VisitsRecordCommand(wiring),
                        new VisitsExportCommand(wiring)))
                .addSubcommand(
                        CommandGroup.of("ledger", "The ledger, for other systems.", new LedgerExportCommand(wiring)))
                .addSubcommand(CommandGroup.of(
                        "return",
                        "What the council returns to the centre, held against what was paid.",
                        new ReturnClientLevelCommand(wiring),
                        new ReturnCheckCommand(wiring)))
                .addSubcommand(CommandGroup.of(
                        "caseload",
                        "Packages as a table: what it looks like, how one stands to a database, and those of a database.",
                        new CaseloadTemplateCommand(),
                        new CaseloadCheckCommand(wiring),
                        new CaseloadExportCommand(wiring)))
                .addSubcommand(CommandGroup.of(
                        "providers",
                        "Providers as a table: what it looks like, what recording one would do, and those of a database.",
                        new ProvidersTemplateCommand(),
                        new ProvidersCheckCommand(wiring),
                        new ProvidersRecordCommand(wiring),
                        new ProvidersExportCommand(wiring)))
                .addSubcommand(CommandGroup.of(
                        "regulator",
                        "Files of the regulator of care: its directory and its ratings.",
                        new RegulatorCheckCommand(wiring),
                        new RegulatorRecordCommand(wiring),
                        new RegulatorExportCommand(wiring)))
                .addSubcommand(CommandGroup.of(
                        "directory",
                        "The service directory in the layout of Open Referral UK.",
                        new DirectoryCheckCommand(wiring),
                        new DirectoryRecordCommand(wiring),
                        new DirectoryExportCommand(wiring)))
                .addSubcommand(new ClaimCommand(wiring))
                .addSubcommand(new StatementCommand(wiring))
                .addSubcommand(new BalanceCommand(wiring))
                .addSubcommand(new DriftCommand(wiring))
                .addSubcommand(new ReplayCommand(wiring))
                .addSubcommand(CommandGroup.of(
                        "transition",
                        "When providers leave: who moves, when, in which phase and to whom.",
                        new TransitionDraftCommand(wiring),
                        new TransitionPlanCommand(TransitionSolvers.scip()),
                        new TransitionCheckCommand()))
                .addSubcommand(CommandGroup.of(
                        "procurement",
                        "How the council buys: frameworks, tenders, tendered prices, funds, contracts, key decisions.",
                        new ProcurementFrameworkCommand(wiring),
                        new ProcurementTenderCommand(),
                        new ProcurementPricesCommand(wiring),
                        new ProcurementShareCommand(),
                        new ProcurementCoverageCommand(),
                        new ProcurementKeyDecisionCommand()))
                .addSubcommand(new DemoCommand(wiring))
                .addSubcommand(new SimulateCommand(wiring))
                .addSubcommand(new ServeCommand(wiring))
                .addSubcommand(CommandGroup.of(
                        "explain",
                        "Why: a placement, or a visit's money.",
                        new ExplainPlacementCommand(wiring),
                        new ExplainVisitCommand(wiring)));
        Failures failures = new Failures();
        tellExitCodes(commands);
        return Converters.register(commands)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setExecutionStrategy(parsed -> {
                    if (almoner.isVerbose()) {
                        System.setProperty(LOG_LEVEL, "DEBUG");
                    }
                    return Failures.unlessOutOfMemory(
                            commands,
                            () -> Failures.unlessUnwritten(commands, new CommandLine.RunLast().execute(parsed)));
                })
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static void tellExitCodes(CommandLine command) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (Exit exit : Exit.values()) {
            codes.put(Integer.toString(exit.code()), exit.meaning());
        }
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(codes);
        command.getSubcommands().values().forEach(Main::tellExitCodes);
    }
}
