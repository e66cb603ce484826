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
                .addSubcommand(new CommandLine(new SchemeCommand()).addSubcommand(new SchemeCheckCommand()))
                .addSubcommand(new CommandLine(new SchemesCommand()).addSubcommand(new SchemesCompareCommand(wiring)))
                .addSubcommand(new ForecastCommand(wiring))
                .addSubcommand(new AssessCommand(wiring))
                .addSubcommand(new ReassessCommand(wiring))
                .addSubcommand(new CommandLine(new PriceCommand())
                        .addSubcommand(new PriceBuildUpCommand(wiring))
                        .addSubcommand(new PriceUpliftCommand(wiring)))
                .addSubcommand(new CommandLine(new RunCommand())
                        .addSubcommand(new RunDraftCommand(wiring))
                        .addSubcommand(new RunStepCommand.Submit(wiring))
                        .addSubcommand(new RunStepCommand.Approve(wiring))
                        .addSubcommand(new RunStepCommand.Pay(wiring))
                        .addSubcommand(new RunStepCommand.Reject(wiring))
                        .addSubcommand(new RunShowCommand(wiring))
                        .addSubcommand(new RunListCommand(wiring)))
                .addSubcommand(new CommandLine(new LineCommand())
                        .addSubcommand(new LineHoldCommand(wiring))
                        .addSubcommand(new LineReleaseCommand(wiring))
                        .addSubcommand(new LineListCommand(wiring)))
                .addSubcommand(new CommandLine(new NeedCommand())
                        .addSubcommand(new NeedStepCommand.Publish(wiring))
                        .addSubcommand(new NeedStepCommand.Answering(wiring))
                        .addSubcommand(new NeedStepCommand.Award(wiring))
                        .addSubcommand(new NeedStepCommand.Close(wiring))
                        .addSubcommand(new NeedStepCommand.Show(wiring))
                        .addSubcommand(new NeedListCommand(wiring)))
                .addSubcommand(new CommandLine(new ProviderCommand())
                        .addSubcommand(new ProviderListCommand(wiring))
                        .addSubcommand(new ProviderShowCommand(wiring))
                        .addSubcommand(new ProviderRateCommand(wiring))
                        .addSubcommand(new ProviderScorecardCommand(wiring))
                        .addSubcommand(new ProviderReviewCommand(wiring))
                        .addSubcommand(new ProviderRoleCommand(wiring))
                        .addSubcommand(new ProviderThemesCommand(wiring)))
                .addSubcommand(new CommandLine(new PackageCommand())
                        .addSubcommand(new PackageShowCommand.Show(wiring))
                        .addSubcommand(new PackageListCommand(wiring))
                        .addSubcommand(new PackageShowCommand.Actions(wiring))
                        .addSubcommand(new PackageApproveCommand.Ask(wiring))
                        .addSubcommand(new PackageApproveCommand.Approve(wiring))
                        .addSubcommand(new PackageReviewsCommand(wiring))
                        .addSubcommand(new PackageNightsCommand(wiring)))
                .addSubcommand(new ClaimCommand(wiring))
                .addSubcommand(new StatementCommand(wiring))
                .addSubcommand(new BalanceCommand(wiring))
                .addSubcommand(new DriftCommand(wiring))
                .addSubcommand(new ReplayCommand(wiring))
                .addSubcommand(new CommandLine(new TransitionCommand())
                        .addSubcommand(new TransitionPlanCommand(TransitionSolvers.scip()))
                        .addSubcommand(new TransitionCheckCommand()))
                .addSubcommand(new DemoCommand(wiring))
                .addSubcommand(new SimulateCommand(wiring))
                .addSubcommand(new ServeCommand(wiring))
                .addSubcommand(new CommandLine(new ExplainCommand())
                        .addSubcommand(new ExplainPlacementCommand(wiring))
                        .addSubcommand(new ExplainVisitCommand(wiring)));
        Failures failures = new Failures();
        tellExitCodes(commands);
        return Converters.register(commands)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setExecutionStrategy(parsed -> {
                    if (almoner.isVerbose()) {
                        System.setProperty(LOG_LEVEL, "DEBUG");
                    }
                    return Failures.unlessUnwritten(commands, new CommandLine.RunLast().execute(parsed));
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
