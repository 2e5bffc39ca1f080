### The page Apply (src/wizard/pages/apply, src/ui/pages/apply.rs).
page-apply-not-read-again = 実行済みの内容はもう一度読み取りません

## Before anything was started
page-apply-waits = 中断された適用があります
page-apply-waits-means = 先にフォレストに接続してください。接続すると、ここで再開されます。
page-apply-waits-go = [Active Directory] に移動
page-apply-idle = まだ何も適用されていません
page-apply-idle-means = 先に計画を確認して同意してください。
page-apply-idle-go = [確認] に移動
page-apply-nothing = 変更の必要はありませんでした

## While it runs
page-apply-undoing = 元に戻しています
page-apply-applying = 適用しています
page-apply-stop = 停止
page-apply-stopping = 停止しています
page-apply-stopping-why = 実行中の手順を先に完了します
page-apply-stop-help = 手順と手順の間で停止します。実行された内容はそのまま残り、元に戻すことができます。
page-apply-the-apply = 適用

## When it stopped
page-apply-stopped-undo = { $undone } 件の手順を元に戻しました。{ $n } 件はまだ残っています。
page-apply-stopped-apply = { $all } 件中 { $n } 件の手順が実行済みです。
page-apply-no-journal = このウィンドウではジャーナルが不明です。[開始] ページから選択できます
page-apply-nothing-begun = 何も開始されず、何も変更されていません。
page-apply-undo-rest = 残りを元に戻す
page-apply-retry = ここから再試行
page-apply-undo-done = 実行済みの内容を元に戻す…
page-apply-leave = このままにする
page-apply-leave-help = このままにしても、[開始] ページからいつでも続行するか元に戻すことができます。

## When it is done
page-apply-done-undo = { $n } 件の手順を元に戻しました
page-apply-done-apply = { $n } 件の手順が完了しました
page-apply-left-alone = { $n } 件はその後に変更されていたため、そのままにしました。
page-apply-done-practice = これは練習で、ディレクトリは架空のものです。構成ファイルとキー ストアのパスワードは実在し、元に戻すと削除されます。
page-apply-back-to-review = [確認] に戻る
page-apply-undo-all = すべて元に戻す…
page-apply-another = 別のセットアップを行う

## The steps and their states
page-apply-steps = 手順
page-apply-waiting = 待機中
page-apply-not-done = 未実行
page-apply-running = 実行中
page-apply-being-undone = 元に戻しています
page-apply-interrupted = 中断: 実行されたかどうか不明
page-apply-done = 完了
page-apply-stood = 既に存在
page-apply-failed = 失敗: { $what }
page-apply-undone = 元に戻しました
page-apply-left = そのまま: { $why }

## Where things are
page-apply-places = 保存場所
page-apply-configuration = 構成
page-apply-journal = ジャーナル
page-apply-password-of = { $account } のパスワード
page-apply-key-store-entry = このコンピューターのキー ストア、エントリ { $name }
page-apply-copy-path = パスをコピー

## The report
page-apply-report = レポート
page-apply-report-form = レポートの形式
page-apply-report-to = レポートの保存先
page-apply-report-save = レポートを保存
page-apply-report-writing = レポートを書き込んでいます
page-apply-report-saved = レポートを保存しました

## The question before an undo
page-apply-undo-title = 適用した内容を元に戻しますか?
page-apply-undo-yes = 元に戻す
page-apply-undo-no = そのままにする
page-apply-undo-steps = { $n } 件の手順を最後のものから順に元に戻します。
page-apply-undo-since = その後に変更されたものはそのままにして、お知らせします。
page-apply-undo-cannot = 次のものは元に戻せません:
page-apply-undo-cannot-one = { $what }: { $why }

## What to do next in the engine: names in its own windows stay as they are there in English
page-apply-next = { $engine } で次に行うこと
page-apply-next-agent = { $forest } に参加している Windows サーバーに Microsoft Entra プロビジョニング エージェントをインストールし、そこでハイブリッド ID 管理者としてサインインします。
page-apply-next-agents = { $forests } の各フォレストに参加している Windows サーバーに Microsoft Entra プロビジョニング エージェントを 1 つずつインストールし、そこでハイブリッド ID 管理者としてサインインします。
page-apply-next-cloud-configuration = Microsoft Entra 管理センターで [Entra Connect]、[クラウド同期] の順に開き、ドメインごとに [AD から Microsoft Entra ID への同期] の構成を追加します。
page-apply-next-scoping = [スコープ フィルター] で [選択した組織単位] を選び、{ $ous } を入力します。
page-apply-next-hash-sync = その構成の [パスワード ハッシュ同期を有効にする] はオンのままにします。
page-apply-next-writeback-all = 2 つ目の構成 [Microsoft Entra ID から AD への同期] を追加し、すべてのセキュリティ グループをスコープに含め、ターゲット コンテナーに { $target } を指定します。
page-apply-next-writeback-selected = 2 つ目の構成 [Microsoft Entra ID から AD への同期] を追加し、選択した { $n } 個のグループをスコープに含め、ターゲット コンテナーに { $target } を指定します。
page-apply-next-deletions = [プロパティ] で、誤削除のしきい値を { $n } に設定します。
page-apply-next-on-demand = [オンデマンドでプロビジョニング] で 1 人のユーザーを試してから、構成を有効にします。
page-apply-next-made = Cloud Sync は構成済みで、ジョブは停止しています。[概要] で 1 人のユーザーを試してから、ジョブを開始してください。Microsoft Entra 管理センターで構成を追加しないでください。同じオブジェクトに 2 つの構成があると、互いに妨げます。
page-apply-next-runs = Cloud Sync は構成済みで動作しています。ジョブの状態は [概要] に表示されます。
page-apply-next-install = サーバーで Microsoft Entra Connect Sync のセットアップを実行し、[カスタマイズ] を選択します。
page-apply-next-install-groups = サーバーで Microsoft Entra Connect Sync のセットアップを実行し、[カスタマイズ] を選択します。[カスタム同期グループを指定する] をオンにして { $groups } を入力します。これはインストール時にのみ可能です。
page-apply-next-connect = [ディレクトリの接続] で、既存のアカウント { $account } を使用して { $forest } を追加します。
page-apply-next-filtering = [ドメインと OU のフィルタリング] で { $ous } をオンにします。
page-apply-ous-yours = 任意の OU
page-apply-ous-more = { $ous }、ほか { $n } 個
page-apply-next-identity = [ユーザーを一意に識別] で { $join } と { $anchor } を選択します。
page-apply-join-once = [ユーザーは 1 回だけ表される]
page-apply-join-by = { $attribute } による照合
page-apply-join-by-two = { $attribute } と { $second } による照合
page-apply-anchor-managed = [Azure でソース アンカーを管理する]
page-apply-anchor-attribute = ソース アンカー { $attribute }
page-apply-next-features = [オプション機能] で { $features } をオンにします。
page-apply-feature-hash = パスワード ハッシュ同期
page-apply-feature-writeback = パスワード ライトバック
page-apply-feature-exchange = Exchange ハイブリッドの展開
page-apply-feature-groups = グループの書き戻し
page-apply-feature-extensions = ディレクトリ拡張属性の同期
page-apply-next-target = [書き戻し] で { $target } を選択します。
page-apply-next-target-named = [書き戻し] で { $target } を選択し、[クラウドの表示名でグループの識別名を書き戻す] をオンにします。
page-apply-next-selected = Entra Connect は、特に指定しない限りすべての Microsoft 365 グループを書き戻します。最初のサイクルの前に、選択した { $n } 個を除くすべてのグループについて、Microsoft Graph で writebackConfiguration.isEnabled を false に設定します。
page-apply-next-staging = [構成の準備完了] で [ステージング モードを有効にする] をオンにします。
page-apply-next-start = [構成の準備完了] で同期を開始します。以降のサイクルは Start-ADSyncSyncCycle -PolicyType Delta で開始します。
page-apply-next-sign-out = 委任グループの新しいメンバーは、利用する前に一度サインアウトしてサインインし直します。
page-apply-undo-step = この手順を元に戻す…
page-apply-undo-step-named = この手順を元に戻す: { $step }
page-apply-undo-step-title = この手順を元に戻しますか?
page-apply-undo-step-about = この手順だけが元に戻されます。その後に変更されている場合は元に戻されません。ほかの手順はそのまま残ります。構成で引き続き必要とされている場合は、次の計画に再び表示されます。
page-apply-undo-step-after = ほかの手順はそのまま残ります。元に戻した内容が構成で引き続き必要とされている場合は、次の計画に再び表示されます。
page-apply-step-needed = 別の手順がこれを前提としています: "{ $other }"。先にその手順を元に戻してください。
